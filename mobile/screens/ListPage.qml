// A page that shows what the server has told: drawn down it asks for news, and at its end stands how fresh it is, with a button for the same.
import QtQuick
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MPage {
    id: page

    refreshable: true
    refreshing: ConnectionNotice.refreshing
    onRefresh: ConnectionNotice.refresh()

    SyncLine {
        parent: page.scroll.tail
    }
}
