# shellcheck shell=sh
# Sourced by mvnw and paperround: exports JAVA_HOME of a JDK 25 or newer, or says how to get one.
# Looks at JAVA_HOME, PATH, the usual install folders and SDKMAN, in this order.

# Prints the major version of the JDK in $1; nothing where there is no compiler.
jdk_major() {
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 0
  "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

jdk_fits() {
  major=$(jdk_major "$1")
  [ -n "$major" ] && [ "$major" -ge 25 ]
}

# Runs in a subshell of its own because mvnw has globbing switched off.
find_jdk() (
  set +f
  on_path=$(command -v javac 2>/dev/null || true)
  if [ -n "$on_path" ]; then
    on_path=$(readlink -f "$on_path" 2>/dev/null || printf %s "$on_path")
    on_path=${on_path%/bin/javac}
  fi
  for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/java/* "${HOME:-}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$home" ] && jdk_fits "$home"; then
      printf '%s\n' "$home"
      return 0
    fi
  done
  return 1
)

if jdk_home=$(find_jdk); then
  JAVA_HOME=$jdk_home
  export JAVA_HOME
else
  echo "Paper Round needs a JDK 25 or newer and found none (JAVA_HOME, PATH, /usr/lib/jvm, SDKMAN): get one from https://adoptium.net or with 'sdk install java 25-tem', then try again." >&2
  exit 1
fi
