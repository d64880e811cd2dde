package org.paperround.platform;

import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import java.util.Collection;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Has a scheduler run tasks of some names only; all others are left to other schedulers. */
final class OnlyTasks extends AutodetectJdbcCustomization {

  private final String named;

  /**
   * On the kind of database that the source leads to.
   *
   * @param names of tasks of ours, so they hold nothing that SQL could take for its own
   */
  OnlyTasks(DataSource source, Collection<String> names) {
    super(source);
    this.named = names.stream().collect(Collectors.joining("', '", " and task_name in ('", "') "));
  }

  @Override
  public String createSelectDueQuery(
      String tableName, int limit, String andCondition, boolean orderByPriority) {
    return super.createSelectDueQuery(tableName, limit, named + andCondition, orderByPriority);
  }
}
