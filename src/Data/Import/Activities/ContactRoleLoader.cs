using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Extract.Values;
using RevBot.Data.Import.Loading;
using RevBot.Data.Import.Rows;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.Deals;

namespace RevBot.Data.Import.Activities;

/// <summary>The people on the buyer's side, numbered in the order of the file.</summary>
internal sealed class ContactRoleLoader(LoadTables tables) : ITargetLoader
{
    private readonly ChildStore<ContactRoleRow> store = new(
        tables,
        Tables.ContactRole,
        "number",
        row => row.OpportunityId,
        (row, number) => row with { Number = number }
    );

    public RowOutcome Load(BoundSource source, SourceTally tally, ExtractRow row)
    {
        var values = tables.Session.Values;
        var contact = new ContactRoleRow
        {
            OpportunityId = tables.Resolve(source.Field("opportunity"), row) ?? 0,
            Number = 0,
            Name = ValueReader.Text(source.Field("name"), row) ?? "",
            Title = ValueReader.Text(source.Field("title"), row),
            Role = ValueReader.Text(source.Field("role"), row) ?? "",
            EngagedAt = values.Instant(source.Field("engaged_at"), row),
            LeftAt = values.Instant(source.Field("left_at"), row),
        };
        if (row.Problem is null)
        {
            store.Add(tally, contact);
        }

        return RowOutcome.Pending;
    }

    public void Finish() => store.Finish();
}
