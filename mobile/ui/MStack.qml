// A column within a card or a list whose texts wrap.
//
// Every text that wraps anew tells its layout, and Qt gives up after the third ("Polish loop detected"), with heights that are no longer right, when
// somebody asks for the layout's size in between. So this one tells its size when all have settled, not in the middle.
import QtQuick
import Mandat.Ui
import QtQuick.Layouts

Item {
    id: stack

    default property alias content: column.data
    property alias spacing: column.spacing

    function settle(): void {
        implicitWidth = column.implicitWidth;
        implicitHeight = column.implicitHeight;
    }

    Layout.fillWidth: true
    Component.onCompleted: settle()

    // Goes with the stack, which a call that was put off would not: it would come to a row that is no more, and crash.
    Timer {
        id: settling

        interval: 0
        onTriggered: stack.settle()
    }
    ColumnLayout {
        id: column

        width: stack.width
        onImplicitWidthChanged: settling.start()
        onImplicitHeightChanged: settling.start()
    }
}
