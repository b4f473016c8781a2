using System.Data.Common;
using Dapper;
using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.Subscriptions;

namespace RevBot.Data.State.Delivery;

/// <summary>
/// The table <c>subscription</c>: what people set, as a list that only grows. Of a person and a kind the newest row
/// holds.
/// </summary>
/// <remarks>Every method throws <see cref="DbException"/> where the table cannot be read or written.</remarks>
/// <param name="database">Migrated. Connections are opened and closed call by call, so threads may share this.</param>
public sealed class SubscriptionRepository(IDatabase database)
{
    private const string Columns =
        "s.seller_id AS SellerId, s.kind AS Kind, s.changed_at AS ChangedAt, s.recorded_at AS RecordedAt, s.is_on AS IsOn, s.day AS Day, s.minute_of_day AS MinuteOfDay, s.way AS Way, s.only_if_changed AS OnlyIfChanged, s.paused_until AS PausedUntil, s.min_amount_minor AS MinAmountMinor";

    /// <summary>Adds what a person set. Side effect: writes the rows in one transaction, in their order.</summary>
    public void Add(IReadOnlyList<SubscriptionRow> rows)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        foreach (var row in rows)
        {
            connection.Execute(
                $"INSERT INTO subscription (id, seller_id, kind, changed_at, recorded_at, is_on, day, minute_of_day, way, only_if_changed, paused_until, min_amount_minor) SELECT (SELECT COALESCE(MAX(id), 0) + 1 FROM subscription {database.Dialect.UpsertHint}), @SellerId, @Kind, @ChangedAt, @RecordedAt, @isOn, @Day, @MinuteOfDay, @Way, @onlyIfChanged, @PausedUntil, @MinAmountMinor",
                new
                {
                    row.SellerId,
                    row.Kind,
                    row.ChangedAt,
                    row.RecordedAt,
                    isOn = row.IsOn ? 1 : 0,
                    row.Day,
                    row.MinuteOfDay,
                    row.Way,
                    onlyIfChanged = row.OnlyIfChanged ? 1 : 0,
                    row.PausedUntil,
                    row.MinAmountMinor,
                },
                transaction
            );
        }

        transaction.Commit();
    }

    /// <summary>What holds for each person and kind, by person and kind. Writes nothing.</summary>
    public IReadOnlyList<SubscriptionRow> ListAll()
    {
        using var connection = database.Open();
        return
        [
            .. connection.Query<SubscriptionRow>(
                $"SELECT {Columns} FROM subscription s WHERE s.id = (SELECT MAX(n.id) FROM subscription n WHERE n.seller_id = s.seller_id AND n.kind = s.kind) ORDER BY s.seller_id, s.kind"
            ),
        ];
    }

    /// <summary>What held for one person, by kind. Writes nothing.</summary>
    /// <param name="sellerId">The person.</param>
    /// <param name="before">Only what was set before this instant of the machine's clock; null for all.</param>
    public IReadOnlyList<SubscriptionRow> ListOf(int sellerId, Instant? before)
    {
        using var connection = database.Open();
        return
        [
            .. connection.Query<SubscriptionRow>(
                $"SELECT {Columns} FROM subscription s WHERE s.seller_id = @sellerId AND s.id = (SELECT MAX(n.id) FROM subscription n WHERE n.seller_id = s.seller_id AND n.kind = s.kind AND n.recorded_at < @before) ORDER BY s.kind",
                new { sellerId, before = before is { } instant ? Dates.ToMicros(instant) : long.MaxValue }
            ),
        ];
    }
}
