// A column within a card or a list whose texts wrap. It tells its size when all in it have settled (settled.h).
import QtQuick
import QtQuick.Layouts
import Mandat.Ui

Settled {
    id: stack

    default property alias content: column.data
    property alias spacing: column.spacing

    of: column
    Layout.fillWidth: true

    ColumnLayout {
        id: column

        width: stack.width
    }
}
