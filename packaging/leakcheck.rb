# A formula for Homebrew. The hash is that of the published package:
# shasum -a 256 leakcheck-0.1.0.tgz
class Leakcheck < Formula
  desc "Check your own exposure in a leaked dataset: which fields, never a value"
  homepage "https://example.org/leakcheck"
  url "https://registry.npmjs.org/leakcheck/-/leakcheck-0.1.0.tgz"
  sha256 "0000000000000000000000000000000000000000000000000000000000000000"
  license "MIT"

  depends_on "node"

  def install
    system "npm", "install", *std_npm_args
    bin.install_symlink libexec.glob("bin/*")
    man1.install_symlink libexec/"lib/node_modules/leakcheck/dist/leakcheck.1"
    generate_completions_from_executable(bin/"leakcheck", "completion")
  end

  test do
    (testpath/"users.csv").write "username,email\nsanne,sanne@example.com\n"
    system bin/"leakcheck", "build", "users.csv"
    assert_match "exposed", shell_output("#{bin}/leakcheck lookup sanne@example.com", 3)
  end
end
