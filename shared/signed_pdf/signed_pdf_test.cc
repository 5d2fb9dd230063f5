#include "shared/signed_pdf/signed_pdf.h"

#include <gtest/gtest.h>

namespace mandat::signed_pdf {
namespace {

// Of a file that two signed, by poppler 22.12.
constexpr char kTwoSignatures[] = R"(Digital Signature Info of: twice.pdf
Signature #1:
  - Signature Field Name: 9677518D93DF55998951AB1F76B22DA6
  - Signer Certificate Common Name: Vera Vard
  - Signer full Distinguished Name: CN=Vera Vard,O=Regionens provtjanst,C=SE
  - Signing Time: Nov 23 2026 08:42:51
  - Signing Hash Algorithm: SHA-256
  - Signature Type: adbe.pkcs7.detached
  - Signed Ranges: [0 - 774371], [778793 - 779305]
  - Not total document signed
  - Signature Validation: Signature is Valid.
  - Certificate Validation: Certificate issuer is unknown.
Signature #2:
  - Signature Field Name: 78D44AE6FC4ACEB9F13C94A6C8A24477
  - Signer Certificate Common Name: Rut: Region
  - Signing Time: Nov 23 2026 08:43:01
  - Signature Type: ETSI.CAdES.detached
  - Signed Ranges: [0 - 780252], [784674 - 785073]
  - Total document signed
  - Signature Validation: Digest Mismatch.
  - Certificate Validation: Certificate is Trusted.
)";

TEST(SignedPdf, WhatPdfsigSaysOfEachSignatureIsRead) {
  const std::vector<PdfSignature> signatures = ParsePdfsig(kTwoSignatures);
  ASSERT_EQ(signatures.size(), 2u);
  EXPECT_EQ(signatures[0].number, 1);
  EXPECT_EQ(signatures[0].signer, "Vera Vard");
  EXPECT_EQ(signatures[0].signed_at.ms, 1795423371000);
  EXPECT_EQ(signatures[0].covers_from, 0u);
  EXPECT_EQ(signatures[0].covers_to, 774371u);
  EXPECT_TRUE(signatures[0].is_valid);
  EXPECT_FALSE(signatures[0].is_trusted);
  EXPECT_EQ(signatures[1].number, 2);
  EXPECT_EQ(signatures[1].signer, "Rut: Region");
  EXPECT_EQ(signatures[1].type, "ETSI.CAdES.detached");
  EXPECT_FALSE(signatures[1].is_valid);
  EXPECT_TRUE(signatures[1].is_trusted);
}

TEST(SignedPdf, NothingIsReadOfAFileWithoutSignatures) {
  EXPECT_TRUE(ParsePdfsig("File 'm.pdf' does not contain any signatures\n").empty());
  EXPECT_TRUE(ParsePdfsig("").empty());
  EXPECT_TRUE(ParsePdfsig("  - Signing Time: Nov 23 2026 08:42:51\n").empty());
}

TEST(SignedPdf, WhatDoesNotBeginWithTheBytesThatWereGivenOutIsNeverAskedAbout) {
  for (const auto& [bytes, given_out] : {std::pair("%PDF-1.6 other", "%PDF-1.6 given"),
                                         std::pair("%PDF-1.6", "%PDF-1.6"), std::pair("%PDF", "%PDF-1.6")}) {
    const auto checked = CheckSignedPdf(bytes, given_out, 0, "");
    EXPECT_TRUE(absl::IsInvalidArgument(checked.status())) << bytes;
    EXPECT_NE(std::string(checked.status().message()).find("given out"), std::string::npos);
    EXPECT_EQ(PdfFaultOf(checked.status()), PdfFault::kOtherPdf);
  }
}

TEST(SignedPdf, ASignatureSaysWhoMadeItWhenAndOfWhat) {
  const PdfSignature good = ParsePdfsig(kTwoSignatures).front();
  EXPECT_TRUE(CheckSignature(good, 774371).ok());
  const auto why = [&](auto change) {
    PdfSignature changed = good;
    change(changed);
    return PdfFaultOf(CheckSignature(changed, 774371));
  };
  EXPECT_FALSE(PdfFaultOf(CheckSignature(good, 774371)));
  EXPECT_EQ(why([](PdfSignature& s) { s.signer.clear(); }), PdfFault::kNoName);
  EXPECT_EQ(why([](PdfSignature& s) { s.signed_at = {}; }), PdfFault::kNoTime);
  EXPECT_EQ(why([](PdfSignature& s) { s.covers_to = 774370; }), PdfFault::kCoversLess);
  EXPECT_EQ(why([](PdfSignature& s) { s.covers_from = 1; }), PdfFault::kCoversLess);
  EXPECT_EQ(why([](PdfSignature& s) { s.is_valid = false; }), PdfFault::kInvalid);
}

}  // namespace
}  // namespace mandat::signed_pdf
