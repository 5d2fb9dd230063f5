#include "mobile/app/app.h"

int main(int argc, char** argv) { return mandat::app::RunApp(argc, argv); }
