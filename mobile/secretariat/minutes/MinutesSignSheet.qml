// The secretary's or the chair's own signature on what was issued: the sheet of every signer.
import Mandat.Screens
import Mandat.Secretariat

SignSheet {}
