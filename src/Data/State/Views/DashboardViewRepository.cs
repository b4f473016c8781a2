using System.Data.Common;
using Dapper;
using RevBot.Data.Database;

namespace RevBot.Data.State.Views;

/// <summary>The table <c>dashboard_view</c>: when people opened dashboards.</summary>
/// <param name="database">Migrated. Connections are opened and closed call by call, so threads may share this.</param>
public sealed class DashboardViewRepository(IDatabase database)
{
    /// <summary>
    /// For how long opening the same dashboard again, to filter or to reload it, counts as one view: 30 minutes.
    /// </summary>
    public const long OneView = 30L * 60 * 1_000_000;

    /// <summary>
    /// Counts a view, unless the person opened the same dashboard within <see cref="OneView"/> before. Side effect:
    /// writes a row.
    /// </summary>
    /// <returns>Whether it counted.</returns>
    /// <exception cref="DbException">It could not be written.</exception>
    public bool Add(DashboardViewRow view)
    {
        ArgumentNullException.ThrowIfNull(view);
        using var connection = database.Open();
        return connection.Execute(
                "INSERT INTO dashboard_view (seller_id, viewed_at, kind, as_of) SELECT @SellerId, @ViewedAt, @Kind, @AsOf WHERE NOT EXISTS (SELECT 1 FROM dashboard_view WHERE seller_id = @SellerId AND kind = @Kind AND viewed_at > @since)",
                new
                {
                    view.SellerId,
                    view.ViewedAt,
                    view.Kind,
                    view.AsOf,
                    since = view.ViewedAt - OneView,
                }
            ) > 0;
    }
}
