# Settings and the few functions that every folder uses to say what it builds.

option(MANDAT_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(MANDAT_APP "Build the Qt Quick app" ON)
option(MANDAT_SERVER "Build the server and the command line, and with BUILD_TESTING the tests" ON)
option(MANDAT_PCH "Precompile the headers that nearly every file includes, and optimise only what runs long; with Clang" OFF)
option(MANDAT_QML_AHEAD "Compile the app's QML ahead of time: starts faster, builds slower" ON)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

find_program(MANDAT_MOLD mold)
if(MANDAT_MOLD)
  add_link_options(-fuse-ld=mold)
endif()
find_program(MANDAT_CCACHE ccache)
if(MANDAT_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${MANDAT_CCACHE})
endif()
if(MANDAT_PCH)
  add_compile_options(-pthread)  # alike wherever the precompiled headers are used
endif()
if(MANDAT_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
  add_compile_definitions(MANDAT_SANITIZED)  # for the few tests that limit or fill memory; compilers name it differently
endif()

find_package(Threads REQUIRED)
find_package(Protobuf REQUIRED)
find_package(gRPC CONFIG REQUIRED)
find_package(absl CONFIG REQUIRED)
find_package(OpenSSL REQUIRED)
if(MANDAT_SERVER)
  find_package(CLI11 CONFIG REQUIRED)
  find_package(spdlog CONFIG REQUIRED)
endif()
find_package(nlohmann_json CONFIG REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(SQLCIPHER REQUIRED IMPORTED_TARGET sqlcipher>=3.46)  # pkg-config gives the SQLite version that SQLCipher 4.6 carries
pkg_check_modules(TOMLPLUSPLUS REQUIRED IMPORTED_TARGET tomlplusplus)
pkg_check_modules(LIBICAL REQUIRED IMPORTED_TARGET libical)
pkg_check_modules(XLSXWRITER REQUIRED IMPORTED_TARGET xlsxwriter)
pkg_check_modules(QRENCODE REQUIRED IMPORTED_TARGET libqrencode)

set(Python3_EXECUTABLE /usr/bin/python3)  # Debian's, whose modules setup installs
include(CTest)
if(BUILD_TESTING)
  find_package(GTest REQUIRED)
endif()

# Every test program with the label "unit": the sanitizer build builds these, and the others build them when asked.
add_custom_target(unit_tests)

# What is built for tests is not optimised, which halves its time; but these spend their tests in loops of their own.
set(MANDAT_LOOPS mandat_precompiled_loops mandat_test_support property_test mandat_rules mandat_forum_file mandat_cli_files mandat_vault vault_pin_test)
if(NOT MANDAT_SANITIZE)
  list(APPEND MANDAT_LOOPS mandat_domain mandat_ledger mandat_client mandat_handlers mandat_host mandat_store mandat_simulation)
endif()

# Warnings are errors in our own code, never in generated code.
function(mandat_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
    -Woverloaded-virtual -Wno-missing-field-initializers -Wno-subobject-linkage -Werror)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12 sees these in inlined library code where they are not, depending on optimisation: shown, but no errors.
    target_compile_options(${target} PRIVATE -Wno-error=array-bounds -Wno-error=maybe-uninitialized -Wno-error=restrict
      -Wno-error=stringop-overflow)
  else()
    # Clang also calls it shadowing when two folders of a test name a constant alike; GCC looks after the real ones.
    target_compile_options(${target} PRIVATE -Wno-unknown-warning-option -Wno-shadow)
  endif()
  if(MANDAT_PCH AND target IN_LIST MANDAT_LOOPS)
    target_compile_options(${target} PRIVATE -O1)
    if(TARGET mandat_precompiled_loops AND NOT target STREQUAL "mandat_precompiled_loops")
      target_precompile_headers(${target} REUSE_FROM mandat_precompiled_loops)
    endif()
  elseif(TARGET mandat_precompiled AND NOT target STREQUAL "mandat_precompiled")
    target_precompile_headers(${target} REUSE_FROM mandat_precompiled)
  endif()
  target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR})
endfunction()

# mandat_library(NAME SOURCES a.cc b.cc DEPS x y): a static library; includes are written from the repository's root.
function(mandat_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPS" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC ${ARG_DEPS})
  mandat_warnings(${name})
endfunction()

# mandat_binary(NAME SOURCES main.cc DEPS x y): a program in build/bin/.
function(mandat_binary name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE ${ARG_DEPS})
  mandat_warnings(${name})
endfunction()

# For the app, whose first frame would otherwise wait for seventy libraries to be found, mapped and bound: what Debian has of
# gRPC, Protobuf and Abseil as archives becomes part of the program, as far as it is used, and Qt's own symbols are looked
# for in Qt first. Without mold, which takes archives in any order, the program is linked as the others are.
function(mandat_starts_fast target)
  if(NOT MANDAT_MOLD)
    return()
  endif()
  set(folder /usr/lib/${CMAKE_LIBRARY_ARCHITECTURE})
  file(GLOB archives ${folder}/libabsl_*.a)
  foreach(name grpc++ grpc gpr upb address_sorting protobuf cares re2)
    if(EXISTS ${folder}/lib${name}.a)
      list(APPEND archives ${folder}/lib${name}.a)
    endif()
  endforeach()
  target_link_options(${target} PRIVATE -Wl,--as-needed -Wl,--gc-sections
    $<TARGET_FILE:Qt6::Core> $<TARGET_FILE:Qt6::Qml> $<TARGET_FILE:Qt6::Gui> $<TARGET_FILE:Qt6::Quick> ${archives})
endfunction()

# mandat_test(NAME SOURCES x_test.cc DEPS lib [LABELS unit] [TIMEOUT seconds] [DEFINES X=1] [AFTER target]): a GoogleTest program, one CTest entry a program.
# It runs in the source tree's root with MANDAT_SOURCE_DIR and MANDAT_BIN_DIR in its environment.
function(mandat_test name)
  if(NOT BUILD_TESTING)
    return()
  endif()
  cmake_parse_arguments(ARG "NO_MAIN" "TIMEOUT" "SOURCES;DEPS;LABELS;DEFINES;AFTER" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_compile_definitions(${name} PRIVATE ${ARG_DEFINES})
  if(ARG_AFTER)
    add_dependencies(${name} ${ARG_AFTER})
  endif()
  target_link_libraries(${name} PRIVATE ${ARG_DEPS} GTest::gmock)
  if(ARG_NO_MAIN)
    target_link_libraries(${name} PRIVATE GTest::gtest)
  else()
    target_link_libraries(${name} PRIVATE GTest::gtest_main)
  endif()
  mandat_warnings(${name})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  if(NOT ARG_LABELS)
    set(ARG_LABELS unit)
  endif()
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 300)
  endif()
  if("unit" IN_LIST ARG_LABELS)
    set_target_properties(${name} PROPERTIES EXCLUDE_FROM_ALL ON)
    add_dependencies(unit_tests ${name})
  endif()
  add_test(NAME ${name} COMMAND ${name} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABELS}" TIMEOUT ${ARG_TIMEOUT}
    ENVIRONMENT "MANDAT_SOURCE_DIR=${CMAKE_SOURCE_DIR};MANDAT_BIN_DIR=${CMAKE_BINARY_DIR}/bin")
endfunction()
