package org.paperround.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.paperround.platform.template.TemplateReload;

/** Lets edited templates show with the next request, where reloading is switched on. */
@Provider
public class TemplateReloadFilter implements ContainerRequestFilter {

  private final TemplateReload reload;

  TemplateReloadFilter(TemplateReload reload) {
    this.reload = reload;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    reload.ifChanged();
  }
}
