using Dapper;
using RevBot.Data.Import.Extract.Values;
using RevBot.Data.Import.Rows;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.Deals;

namespace RevBot.Data.Import.Loading;

/// <summary>The columns of what belongs to deals.</summary>
internal static class DealTargets
{
    /// <summary>The countries that deals involve, each once a deal.</summary>
    public static ITargetLoader Countries(LoadTables tables)
    {
        var seen = new HashSet<(int Deal, string Country)>();
        return new ChildLoader<OpportunityCountryRow>(
            tables,
            Tables.OpportunityCountry,
            "country",
            row => row.OpportunityId,
            fields =>
            {
                var row = new OpportunityCountryRow
                {
                    OpportunityId = fields.Reference("opportunity") ?? 0,
                    Country = fields.Text("country") ?? "",
                    Workers = fields.Small("workers") ?? 0,
                };
                if (fields.AreGood && !seen.Add((row.OpportunityId, row.Country.ToUpperInvariant())))
                {
                    fields.Reject($"the deal has the country {ValueReader.Quote(row.Country)} already");
                }

                return row;
            }
        );
    }

    /// <summary>The people on the buyer's side, numbered in the order of the file.</summary>
    public static ITargetLoader ContactRoles(LoadTables tables) =>
        new ChildLoader<ContactRoleRow>(
            tables,
            Tables.ContactRole,
            "number",
            row => row.OpportunityId,
            fields =>
                new()
                {
                    OpportunityId = fields.Reference("opportunity") ?? 0,
                    Number = 0,
                    Name = fields.Text("name") ?? "",
                    Title = fields.Text("title"),
                    Role = fields.Text("role") ?? "",
                    EngagedAt = fields.Instant("engaged_at"),
                    LeftAt = fields.Instant("left_at"),
                }
        )
        {
            Numbered = (row, number) => row with { Number = number },
        };

    /// <summary>What was learnt about deals, numbered in the order of the file; recorded when it occurred, if not said.</summary>
    public static ITargetLoader Signals(LoadTables tables) =>
        new ChildLoader<SignalRow>(
            tables,
            Tables.Signal,
            "number",
            row => row.OpportunityId,
            fields =>
            {
                var occurred = fields.Instant("occurred_at") ?? 0;
                return new()
                {
                    Number = 0,
                    OccurredAt = occurred,
                    RecordedAt = fields.Instant("recorded_at") ?? occurred,
                    OpportunityId = fields.Reference("opportunity") ?? 0,
                    Kind = fields.Text("kind") ?? "",
                    Source = fields.Text("source"),
                    Detail = fields.Text("detail"),
                    Value = fields.Real("value"),
                };
            }
        )
        {
            Numbered = (row, number) => row with { Number = number },
            KnownAt = row => row.RecordedAt,
        };

    /// <summary>Mails, calls, meetings and tasks. Without a direction, calls and meetings are two-way and the rest the seller's.</summary>
    public static ITargetLoader Activities(LoadTables tables) =>
        new RowLoader<ActivityRow>(
            tables,
            tables.Open(
                Tables.Activity,
                new(["id"], row => row.CrmId ?? $"id:{row.Id}")
                {
                    Id = row => row.Id,
                    WithId = (row, id) => row with { Id = id },
                }
            ),
            fields => Activity(fields, tables.Session.Moment),
            row => row.CrmId!
        )
        {
            HappenedAt = row => row.OccurredAt,
            Updating = id => TouchDealOf(id, tables),
            Written = row => tables.Touch(row.OpportunityId),
        };

    private static ActivityRow Activity(RowFields fields, long moment)
    {
        var kind = fields.Choice<ActivityKind>("kind") ?? ActivityKind.Task;
        var direction =
            fields.Choice<ActivityDirection>("direction")
            ?? (
                kind is ActivityKind.Call or ActivityKind.Meeting
                    ? ActivityDirection.TwoWay
                    : ActivityDirection.Outbound
            );
        var row = new ActivityRow
        {
            Id = 0,
            Kind = (int)kind,
            Direction = (int)direction,
            CrmId = fields.Text("crm_id"),
            OpportunityId = fields.Reference("opportunity") ?? 0,
            SellerId = fields.Reference("seller"),
            OccurredAt = fields.Instant("occurred_at") ?? 0,
        };
        if (row.OccurredAt > moment)
        {
            fields.Reject("occurred_at lies after the extract was taken: it is planned, not done");
        }

        return row;
    }

    // An activity may move from one deal to another; the former's days are counted anew too.
    private static void TouchDealOf(int activity, LoadTables tables) =>
        tables.Touch(
            tables.Session.Connection.ExecuteScalar<int>(
                "SELECT opportunity_id FROM activity WHERE id = @activity",
                new { activity },
                tables.Session.Transaction
            )
        );
}
