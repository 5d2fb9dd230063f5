// Bytes that must not outlive their use: keys, wrapped secrets, anything derived from a PIN.
//
// Ownership: a SecretBytes owns its memory alone (sodium_malloc: locked where the system allows it, guard pages around
//   it, zeroed when freed). It can be moved, not copied; Clone() is the one, visible, way to a second copy.
// Thread safety: as a plain value, one thread at a time.
// Failures: none are returned. Without memory, or without a working libsodium, the process ends.
// There is no operator<< and there must never be one.
#ifndef MANDAT_SHARED_VAULT_SECRET_BYTES_H_
#define MANDAT_SHARED_VAULT_SECRET_BYTES_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace mandat::vault {

// Makes libsodium ready. Cheap to call again and from any thread; every function here calls it by itself.
void InitCrypto();

// No core files and no attaching debugger of the same user: what a locked vault protects must not lie in a core dump.
// Called once by programs that hold keys; tests do not call it. Does nothing where the system has no such switch.
void HardenProcess();

// A text's or message's bytes, seen as bytes. Borrows.
inline std::span<const uint8_t> AsBytes(std::string_view text) {
  return {reinterpret_cast<const uint8_t*>(text.data()), text.size()};
}

// Bytes seen as the characters that protobuf and absl use for bytes. Borrows.
inline std::string_view AsView(std::span<const uint8_t> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

class [[nodiscard]] SecretBytes {
 public:
  SecretBytes() = default;
  // `size` zero bytes.
  explicit SecretBytes(size_t size);
  ~SecretBytes() { Wipe(); }

  SecretBytes(SecretBytes&& other) noexcept;
  SecretBytes& operator=(SecretBytes&& other) noexcept;
  SecretBytes(const SecretBytes&) = delete;
  SecretBytes& operator=(const SecretBytes&) = delete;

  static SecretBytes Random(size_t size);
  static SecretBytes CopyOf(std::span<const uint8_t> bytes);
  static SecretBytes CopyOf(std::string_view bytes) { return CopyOf(AsBytes(bytes)); }

  SecretBytes Clone() const { return CopyOf(bytes()); }

  [[nodiscard]] std::span<const uint8_t> bytes() const { return {data_, size_}; }
  [[nodiscard]] std::span<uint8_t> mutable_bytes() { return {data_, size_}; }
  [[nodiscard]] size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }

  // Zeroes and frees; the object is empty afterwards.
  void Wipe();

  // Takes the same time whatever the contents (not the sizes, which are no secret).
  friend bool operator==(const SecretBytes& a, const SecretBytes& b);

 private:
  uint8_t* data_ = nullptr;
  size_t size_ = 0;
};

}  // namespace mandat::vault

#endif  // MANDAT_SHARED_VAULT_SECRET_BYTES_H_
