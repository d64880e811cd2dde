package org.paperround.platform;

import java.nio.file.FileSystems;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** How secrets are kept from other users of the machine, where its file system can do so. */
public final class OnlyOwner {

  private OnlyOwner() {}

  /** For a file that only its owner may read and write: mode 600. */
  public static FileAttribute<?>[] file() {
    return of("rw-------");
  }

  /** For a folder that only its owner may look into: mode 700. */
  public static FileAttribute<?>[] folder() {
    return of("rwx------");
  }

  private static FileAttribute<?>[] of(String permissions) {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
    };
  }
}
