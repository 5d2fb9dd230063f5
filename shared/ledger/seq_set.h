// A set of places in the log as bits: bit n % 8 of byte n / 8, lowest first, stands for seq n + 1.
//
// A million records are 125 kB however the set looks. Plain value; thread-compatible. Seqs begin at 1; 0 is in no set.
#ifndef MANDAT_SHARED_LEDGER_SEQ_SET_H_
#define MANDAT_SHARED_LEDGER_SEQ_SET_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace mandat::ledger {

class SeqSet {
 public:
  SeqSet() = default;
  explicit SeqSet(std::string bytes) : bytes_(std::move(bytes)) {}

  // Makes room up to `seq`.
  void Insert(std::uint64_t seq) {
    if (seq == 0) return;
    if (At(seq) >= bytes_.size()) bytes_.resize(At(seq) + 1, '\0');
    bytes_[At(seq)] = static_cast<char>(static_cast<unsigned char>(bytes_[At(seq)]) | Bit(seq));
  }
  void Erase(std::uint64_t seq) {
    if (!Contains(seq)) return;
    bytes_[At(seq)] = static_cast<char>(static_cast<unsigned char>(bytes_[At(seq)]) & ~Bit(seq));
  }
  void EraseAfter(std::uint64_t seq) {
    if (seq == 0) return bytes_.clear();
    bytes_.resize(std::min(bytes_.size(), At(seq) + 1));
    for (std::uint64_t late = First(seq + 1); late != 0; late = First(late + 1)) Erase(late);
  }
  bool Contains(std::uint64_t seq) const {
    return seq != 0 && At(seq) < bytes_.size() && (static_cast<unsigned char>(bytes_[At(seq)]) & Bit(seq)) != 0;
  }
  // The first one from `seq` on; 0: none.
  std::uint64_t First(std::uint64_t seq) const {
    if (seq == 0) seq = 1;
    while (At(seq) < bytes_.size()) {
      if (bytes_[At(seq)] == '\0') {
        seq = (At(seq) + 1) * 8 + 1;
      } else if (Contains(seq)) {
        return seq;
      } else {
        ++seq;
      }
    }
    return 0;
  }
  // Ascending.
  std::vector<std::uint64_t> Seqs() const {
    std::vector<std::uint64_t> seqs;
    for (std::uint64_t seq = First(1); seq != 0; seq = First(seq + 1)) seqs.push_back(seq);
    return seqs;
  }
  SeqSet operator|(const SeqSet& other) const {
    SeqSet both = bytes_.size() < other.bytes_.size() ? other : *this;
    const std::string& shorter = bytes_.size() < other.bytes_.size() ? bytes_ : other.bytes_;
    for (std::size_t i = 0; i < shorter.size(); ++i) {
      both.bytes_[i] =
          static_cast<char>(static_cast<unsigned char>(both.bytes_[i]) | static_cast<unsigned char>(shorter[i]));
    }
    return both;
  }
  const std::string& bytes() const { return bytes_; }

 private:
  static std::size_t At(std::uint64_t seq) { return static_cast<std::size_t>((seq - 1) / 8); }
  static unsigned Bit(std::uint64_t seq) { return 1U << ((seq - 1) % 8); }

  std::string bytes_;
};

}  // namespace mandat::ledger

#endif  // MANDAT_SHARED_LEDGER_SEQ_SET_H_
