using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Fields;
using RevBot.Data.Import.Loading;
using RevBot.Data.Import.Mapping;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Deals;

/// <summary>Rows of history files: whole states, or changes of single fields.</summary>
/// <param name="tables">The import's tables.</param>
/// <param name="versions">Gathers the states that the rows tell.</param>
internal sealed class VersionLoader(LoadTables tables, VersionStore versions) : ITargetLoader
{
    public RowOutcome Load(BoundSource source, SourceTally tally, ExtractRow row)
    {
        var fields = new RowFields(tables, source.Field, row);
        if (string.Equals(source.Rule.Target, Targets.Version, StringComparison.Ordinal))
        {
            LoadState(fields, tally);
        }
        else
        {
            LoadChange(fields, tally);
        }

        return RowOutcome.Pending;
    }

    public void Finish() => versions.Finish();

    private void LoadState(RowFields fields, SourceTally tally)
    {
        var deal = fields.Reference("opportunity");
        var state = VersionState.ReadState(fields, tables);
        var from = fields.Instant("valid_from");
        var recorded = fields.Instant("recorded_at") ?? from;
        if (recorded < from)
        {
            fields.Reject("valid_from lies after recorded_at");
        }

        if (fields.AreGood && deal is { } id && from is { } start && recorded is { } known)
        {
            tables.Session.Saw(known);
            versions.Add(tally, new(id, 0, 0, VersionKind.History, false, state, start, known));
        }
    }

    private void LoadChange(RowFields fields, SourceTally tally)
    {
        var deal = fields.Reference("opportunity");
        var at = fields.Instant("changed_at");
        var kind = KindOfChange(fields);
        var old = kind is { } known ? OldValue(known, fields) : null;
        if (fields.AreGood && deal is { } id && at is { } moment && kind is { } found)
        {
            tables.Session.Saw(moment);
            versions.AddChange(tally, new(id, 0, found, moment, old));
        }
    }

    private static ChangeKind? KindOfChange(RowFields fields)
    {
        if (fields.Text("field") is not { } text)
        {
            return null;
        }

        ChangeKind? kind = text switch
        {
            "stage" => ChangeKind.Stage,
            "amount" => ChangeKind.Amount,
            "close_on" => ChangeKind.CloseOn,
            "category" => ChangeKind.Category,
            "owner" => ChangeKind.Owner,
            _ => null,
        };
        if (kind is null)
        {
            fields.Reject($"changes of the field {ValueReader.Quote(text)} are not kept");
        }

        return kind;
    }

    private decimal? OldValue(ChangeKind kind, RowFields fields) =>
        kind switch
        {
            ChangeKind.Stage => OldId(tables.Stages.Find, fields),
            ChangeKind.Owner => OldId(FindSeller, fields),
            ChangeKind.Amount => fields.Number("old"),
            ChangeKind.CloseOn => fields.Date("old"),
            ChangeKind.Category => (int?)fields.Choice<ForecastCategory>("old"),
        };

    /// <summary>A field history names owners by id in one row and by name in another.</summary>
    private int? FindSeller(string text, ReferenceBy by) =>
        tables.Sellers.Find(text, ReferenceBy.CrmId) ?? tables.Sellers.Find(text, by);

    private static int? OldId(Func<string, ReferenceBy, int?> find, RowFields fields)
    {
        if (fields.Text("old") is not { } text)
        {
            return null;
        }

        var found = find(text, ReferenceBy.Name);
        if (found is null or 0)
        {
            fields.Reject($"old {ValueReader.Quote(text)} is unknown");
        }

        return found;
    }
}
