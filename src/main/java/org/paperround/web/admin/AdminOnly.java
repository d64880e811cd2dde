package org.paperround.web.admin;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks what only the operator may call. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@interface AdminOnly {}
