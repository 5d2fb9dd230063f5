// The PDF that the server made of an office paper, as far as this device knows: what is read in place of the paper.
//
// It is the server's work: the paper's author signed the paper, and nobody signed this. Say so where it is shown. Plain
// values; thread-compatible. Client (client.h) hands them out.
#ifndef MANDAT_SHARED_CLIENT_RENDITION_H_
#define MANDAT_SHARED_CLIENT_RENDITION_H_

#include <cstdint>

#include "shared/domain/ids.h"

namespace mandat::client {

enum class RenditionState {
  kNone,         // the paper is no office document
  kUnknown,      // the server was not asked yet, or does not know such things
  kBeingMade,    // at the server; asked again by itself
  kMade,         // `hash` and `size` tell
  kNotPossible,  // the server makes none: `reason` says why
  kFailed,       // of this paper: `reason` says why
};
[[nodiscard]] const char* RenditionStateName(RenditionState state);

// Numbers as of v1::Rendition::Reason.
enum class RenditionReason {
  kNone = 0,
  // The server's (kNotPossible).
  kSwitchedOff = 1,   // by its operator
  kNoProgram = 2,     // LibreOffice is not installed there
  kNoSandbox = 3,     // its kernel, or the room in memory, does not let LibreOffice be shut in
  kProgramFails = 4,  // LibreOffice does not start there
  // The paper's (kFailed).
  kUnreadable = 5,  // damaged, with a password, or not what its name says
  kTooLong = 6,
  kTooLarge = 7,  // needs too much memory, or its PDF is larger than a document may be
  kGivenUp = 8,   // three tries did not come to an end
};
[[nodiscard]] const char* RenditionReasonName(RenditionReason reason);

struct Rendition {
  RenditionState state = RenditionState::kNone;
  RenditionReason reason = RenditionReason::kNone;
  // Made: the PDF's. It is fetched with its paper and kept beside it: Client::Document(hash) has its bytes,
  // document_state(hash) tells how far it has come.
  domain::Hash hash;
  std::uint64_t size = 0;
};

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_RENDITION_H_
