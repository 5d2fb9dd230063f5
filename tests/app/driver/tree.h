// What a screen reader, a keyboard and an eye find in the window, as one list: for the checks of
// tests/story/accessibility.py, which says what each field means to them. GUI thread; reads, changes nothing.
#ifndef MANDAT_TESTS_APP_DRIVER_TREE_H_
#define MANDAT_TESTS_APP_DRIVER_TREE_H_

#include <QJsonObject>

class QQuickWindow;

namespace mandat::app_tests {

// {"width", "height", "layer", "nodes": [...]}. A node is a shown item that has a role or is a text: "id", "parent"
// (the nearest node around it, -1: none), "type", "role", "name", "description", "value", "ignored", "states" (those
// that are set), "actions", "rect" and "seen" ([x, y, width, height] in the window; the latter as far as nothing clips
// it), "layer" (1: in a dialog), "opacity", "scrolls" (the Flickables around it, the outermost first, as {"id", "rect",
// "arrows"}; the last: a list whose arrows go from row to row), "sideways" (it can be scrolled to the sides), "focus"
// (its place in the order of Tab, -1: none), "enabled" and "checked" (the control's own properties) and, of a text,
// "text", "truncated", "content" ([width, height]).
QJsonObject TreeOf(QQuickWindow* window);

}  // namespace mandat::app_tests

#endif  // MANDAT_TESTS_APP_DRIVER_TREE_H_
