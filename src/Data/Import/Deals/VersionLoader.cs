using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Extract.Values;
using RevBot.Data.Import.Loading;
using RevBot.Data.Import.Rules;
using RevBot.Data.Import.Rules.Choices;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Deals;

/// <summary>Rows of history files: whole states, or changes of single fields.</summary>
internal sealed class VersionLoader(LoadTables tables, VersionStore versions) : ITargetLoader
{
    private readonly StateReader states = new(tables);

    public RowOutcome Load(BoundSource source, SourceTally tally, ExtractRow row)
    {
        if (string.Equals(source.Rule.Target, Targets.Version, StringComparison.Ordinal))
        {
            LoadState(source, tally, row);
        }
        else
        {
            LoadChange(source, tally, row);
        }

        return RowOutcome.Pending;
    }

    public void Finish() => versions.Finish();

    private void LoadState(BoundSource source, SourceTally tally, ExtractRow row)
    {
        var values = tables.Session.Values;
        var deal = tables.Resolve(source.Field("opportunity"), row);
        var state = states.Read(source.Field, row);
        var from = values.Instant(source.Field("valid_from"), row);
        var recorded = values.Instant(source.Field("recorded_at"), row) ?? from;
        if (recorded < from)
        {
            row.Reject("valid_from lies after recorded_at");
        }

        if (row.Problem is null && deal is { } id && from is { } start && recorded is { } known)
        {
            tables.Session.Saw(known);
            versions.Add(tally, new(id, 0, 0, VersionKind.History, false, state, start, known));
        }
    }

    private void LoadChange(BoundSource source, SourceTally tally, ExtractRow row)
    {
        var deal = tables.Resolve(source.Field("opportunity"), row);
        var at = tables.Session.Values.Instant(source.Field("changed_at"), row);
        var kind = Kind(source.Field("field"), row);
        var old = kind is { } known ? Old(known, source.Field("old"), row) : null;
        if (row.Problem is null && deal is { } id && at is { } moment && kind is { } found)
        {
            tables.Session.Saw(moment);
            versions.AddChange(tally, new(id, 0, found, moment, old));
        }
    }

    private static ChangeKind? Kind(Field? field, ExtractRow row)
    {
        var text = ValueReader.Text(field, row);
        ChangeKind? kind = text switch
        {
            null => null,
            "stage" => ChangeKind.Stage,
            "amount" => ChangeKind.Amount,
            "close_on" => ChangeKind.CloseOn,
            "category" => ChangeKind.Category,
            "owner" => ChangeKind.Owner,
            _ => null,
        };
        if (text is not null && kind is null)
        {
            row.Reject($"changes of the field {ValueReader.Quote(text)} are not kept");
        }

        return kind;
    }

    private decimal? Old(ChangeKind kind, Field? field, ExtractRow row)
    {
        var values = tables.Session.Values;
        return kind switch
        {
            ChangeKind.Stage => Named(tables.Stages.Find, field, row),
            ChangeKind.Owner => Named(Seller, field, row),
            ChangeKind.Amount => values.Number(field, row),
            ChangeKind.CloseOn => values.Date(field, row),
            ChangeKind.Category => (int?)ValueReader.Choice<ForecastCategory>(field, row),
        };
    }

    // A field history names owners by id in one row and by name in another.
    private int? Seller(string text, ReferenceBy by) =>
        tables.Sellers.Find(text, ReferenceBy.CrmId) ?? tables.Sellers.Find(text, by);

    private static int? Named(Func<string, ReferenceBy, int?> find, Field? field, ExtractRow row)
    {
        if (ValueReader.Text(field, row) is not { } text)
        {
            return null;
        }

        var found = find(text, ReferenceBy.Name);
        if (found is null or 0)
        {
            row.Reject($"old {ValueReader.Quote(text)} is unknown");
        }

        return found;
    }
}
