using System.Globalization;
using Dapper;
using NodaTime;
using RevBot.Data.Calendar;

namespace RevBot.Data.Import.Loading;

/// <summary>The daily roll-up of activities, counted by the database for the deals that this import touched.</summary>
internal static class ActivityDays
{
    private const string Touched = "opportunity_id IN (SELECT id FROM opportunity WHERE revision = @revision)";

    /// <summary>
    /// Counts the days anew of all deals that bear the import's revision. Days are those of the reporting zone. Side
    /// effect: rows of <c>activity_day</c> are replaced.
    /// </summary>
    public static void Rebuild(LoadSession session)
    {
        var parameters = new { revision = session.Revision, offset = 0L };
        session.Connection.Execute($"DELETE FROM activity_day WHERE {Touched}", parameters, session.Transaction, 0);
        var range = session.Connection.QuerySingle<(long? First, long? Last)>(
            $"SELECT MIN(occurred_at), MAX(occurred_at) FROM activity WHERE {Touched}",
            parameters,
            session.Transaction,
            0
        );
        if (range is not ({ } first, { } last))
        {
            return;
        }

        var day = session.Database.Dialect.DayNumber(LocalMicros(session.Zone, first, last));
        session.Connection.Execute(
            "INSERT INTO activity_day (opportunity_id, day, outbound, inbound, meetings) "
                + "SELECT opportunity_id, day, SUM(outbound), SUM(inbound), SUM(meetings) FROM "
                + $"(SELECT opportunity_id, {day} AS day, CASE WHEN direction = 0 THEN 1 ELSE 0 END AS outbound, "
                + "CASE WHEN direction = 1 THEN 1 ELSE 0 END AS inbound, CASE WHEN direction = 2 THEN 1 ELSE 0 END AS meetings "
                + $"FROM activity WHERE {Touched}) AS acts GROUP BY opportunity_id, day",
            parameters,
            session.Transaction,
            0
        );
    }

    /// <summary>
    /// occurred_at on the zone's clock. Summer time changes the offset, so it is chosen by the instant; the numbers
    /// come from the zone's rules, not from the data.
    /// </summary>
    private static string LocalMicros(DateTimeZone zone, long first, long last)
    {
        var intervals = zone.GetZoneIntervals(Dates.FromMicros(first), Dates.FromMicros(last) + Duration.FromTicks(10))
            .ToList();
        var cases = intervals
            .SkipLast(1)
            .Select(interval =>
                $"WHEN occurred_at < {Text(Dates.ToMicros(interval.End))} THEN {Offset(interval.WallOffset)} "
            );
        var final = Offset(intervals[^1].WallOffset);
        return intervals.Count == 1
            ? $"(occurred_at + {final})"
            : $"(occurred_at + CASE {string.Concat(cases)}ELSE {final} END)";
    }

    private static string Offset(Offset offset) => Text(offset.Ticks / 10);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
