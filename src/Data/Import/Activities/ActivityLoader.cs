using Dapper;
using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Extract.Values;
using RevBot.Data.Import.Loading;
using RevBot.Data.Import.Rows;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.Deals;

namespace RevBot.Data.Import.Activities;

/// <summary>Mails, calls, meetings and tasks. Without a direction, calls and meetings are two-way and the rest the seller's.</summary>
internal sealed class ActivityLoader : ITargetLoader, IDisposable
{
    private readonly LoadTables tables;
    private readonly Lazy<KeyedTable<ActivityRow>> activities;

    public ActivityLoader(LoadTables tables)
    {
        this.tables = tables;
        activities = new(() =>
            new(tables.Session, Tables.Activity, ["id"], row => (row.CrmId ?? $"id:{row.Id}", row.Id))
        );
    }

    public RowOutcome Load(BoundSource source, SourceTally tally, ExtractRow row)
    {
        var kind = ValueReader.Choice<ActivityKind>(source.Field("kind"), row) ?? ActivityKind.Task;
        var direction =
            ValueReader.Choice<ActivityDirection>(source.Field("direction"), row)
            ?? (
                kind is ActivityKind.Call or ActivityKind.Meeting
                    ? ActivityDirection.TwoWay
                    : ActivityDirection.Outbound
            );
        var activity = new ActivityRow
        {
            Id = 0,
            CrmId = ValueReader.Text(source.Field("crm_id"), row),
            OpportunityId = tables.Resolve(source.Field("opportunity"), row) ?? 0,
            SellerId = tables.Resolve(source.Field("seller"), row),
            Kind = (int)kind,
            Direction = (int)direction,
            OccurredAt = tables.Session.Values.Instant(source.Field("occurred_at"), row) ?? 0,
        };
        if (activity.OccurredAt > tables.Session.Moment)
        {
            row.Reject("occurred_at lies after the extract was taken: it is planned, not done");
        }

        if (row.Problem is not null)
        {
            return RowOutcome.Pending;
        }

        tables.FlushReferences();
        tables.Session.Saw(activity.OccurredAt);
        var (result, _) = activities.Value.Put(activity.CrmId!, id => activity with { Id = id }, TouchFormer);
        if (result is PutResult.Inserted or PutResult.Updated)
        {
            tables.Touch(activity.OpportunityId);
        }

        return Outcomes.Of(result, row, activity.CrmId!);
    }

    public void Finish()
    {
        if (activities.IsValueCreated)
        {
            activities.Value.Flush();
        }
    }

    public void Dispose()
    {
        if (activities.IsValueCreated)
        {
            activities.Value.Dispose();
        }
    }

    // An activity may move from one deal to another; the former's days are counted anew too.
    private void TouchFormer(int id) =>
        tables.Touch(
            tables.Session.Connection.ExecuteScalar<int>(
                "SELECT opportunity_id FROM activity WHERE id = @id",
                new { id },
                tables.Session.Transaction
            )
        );
}
