// What screen readers get of everything that can be pressed. Qt 6.4 gives them, whatever a control of the Templates
// says of itself, the role of its C++ type (a choice of several is a "button"), and no word when it is disabled. This
// takes role, name, description and state from the control's own `Accessible` and does its press.
//
// Call once, after the application object and before the first window. GUI thread; Qt owns what is made and drops it
// with its control.
#ifndef MANDAT_MOBILE_UI_PRESSABLE_READER_H_
#define MANDAT_MOBILE_UI_PRESSABLE_READER_H_

namespace mandat::ui {

void InstallPressableReader();

}  // namespace mandat::ui

#endif  // MANDAT_MOBILE_UI_PRESSABLE_READER_H_
