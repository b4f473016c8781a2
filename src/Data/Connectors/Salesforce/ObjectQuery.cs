using System.Globalization;
using NodaTime;
using NodaTime.Text;
using RevBot.Data.Connectors.Landing;
using RevBot.Data.Import.Fields;

namespace RevBot.Data.Connectors.Salesforce;

/// <summary>
/// What is asked of one object: the columns that the mapping reads and the object has, and the queries for them.
/// </summary>
internal sealed class ObjectQuery
{
    private const string Changed = "SystemModstamp";
    private const string Created = "CreatedDate";
    private const string Modified = "LastModifiedDate";

    private readonly DescribedObject described;
    private readonly DescribedField[] fields;
    private readonly int deleted;
    private readonly string? changeField;
    private readonly DescribedField? deal;
    private readonly int dealPlace;
    private readonly DescribedObject deals;

    /// <summary>Finds the columns.</summary>
    /// <param name="described">The object.</param>
    /// <param name="need">What the mapping reads of it.</param>
    /// <param name="deals">The object of deals.</param>
    public ObjectQuery(DescribedObject described, NeededFile need, DescribedObject deals)
    {
        (this.described, this.deals) = (described, deals);
        var names = described.Fields.Select(field => field.Name).ToList();
        DescribedField? Find(string column) =>
            ColumnNames.Find(names, column) is var place and >= 0 ? described.Fields[place] : null;

        fields =
        [
            .. need
                .Columns.Select(column => column.Name)
                .Prepend(ExtractWriter.Deleted)
                .Prepend("Id")
                .Select(Find)
                .OfType<DescribedField>()
                .Distinct(),
        ];
        Columns = [.. fields.Select(column => column.Name)];
        Header = LandedLine.Write(Columns);
        deleted = Array.FindIndex(fields, found => found.Name == ExtractWriter.Deleted);
        Missing = [.. need.Columns.Where(column => Find(column.Name) is null).Select(column => column.Name)];
        deal = need.DealColumn is { } name ? Find(name) : null;
        dealPlace = deal is null ? -1 : Array.IndexOf(fields, deal);
        IsMixed =
            deal is { RefersTo.Count: > 1, Relationship: not null }
            && deal.RefersTo.Contains(deals.Name, StringComparer.Ordinal);
        changeField =
            described.Has(Changed) ? Changed
            : !described.Has(Modified) && described.Has(Created) ? Created
            : null;
    }

    /// <summary>The object's name.</summary>
    public string Name => described.Name;

    /// <summary>The columns, in order.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The columns as the header of a CSV file.</summary>
    public string Header { get; }

    /// <summary>Columns that the mapping reads and the object lacks, or does not show to this user.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>Rows may belong to other things than deals.</summary>
    public bool IsMixed { get; }

    /// <summary>How the ids of deals begin, where rows may belong to other things; else null.</summary>
    public string? DealPrefix => IsMixed ? deals.KeyPrefix : null;

    /// <summary>
    /// Whether changes can be asked for alone: there is a time of change, or rows have none since they never change, as
    /// those of histories. What the user may do to rows says nothing of that: a user who only reads may change none.
    /// </summary>
    public bool HasChanges => changeField is not null;

    /// <summary>Whether a row that goes is told among the changes: deleted rows say so.</summary>
    public bool TellsRemoval => deleted >= 0;

    /// <summary>Whether Salesforce keeps a log of deletions.</summary>
    public bool HasDeletionLog => described.IsReplicateable && deleted >= 0;

    /// <summary>The query of every row.</summary>
    public string All() => Select(IsMixed ? $" WHERE {deal!.Relationship}.Type = '{deals.Name}'" : "");

    /// <summary>The query of the rows that changed from a moment on.</summary>
    public string Since(Instant from) =>
        Select(string.Create(CultureInfo.InvariantCulture, $" WHERE {changeField} >= {Literal(from)}"));

    /// <summary>The query of how many rows there are, deleted ones aside.</summary>
    public string Count() => $"SELECT COUNT() FROM {Name}";

    /// <summary>The query of some rows.</summary>
    public string Of(IEnumerable<string> ids) =>
        Select($" WHERE Id IN ({string.Join(",", ids.Select(id => $"'{id}'"))})");

    /// <summary>A moment as queries and addresses have it.</summary>
    public static string Literal(Instant moment) => InstantPattern.General.Format(moment);

    /// <summary>Makes a row of its cells.</summary>
    /// <param name="cells">In the order of <see cref="Columns"/>; empty for none.</param>
    /// <exception cref="PassingFault">It has no id.</exception>
    public LandedRow Row(IReadOnlyList<string> cells)
    {
        if (cells[0].Length == 0)
        {
            throw new PassingFault($"a row of {Name} came without an id");
        }

        var written = cells.Select((cell, place) => Plain(cell, fields[place].Type));
        return new(cells[0], dealPlace < 0 ? null : cells[dealPlace], LandedLine.Write(written))
        {
            IsGone = deleted >= 0 && FlagText.Parse(cells[deleted]) == true,
        };
    }

    /// <summary>The line of a row that Salesforce has no more.</summary>
    /// <param name="line">As it landed.</param>
    /// <param name="at">When it went, as far as is known: its times of change say that from now on.</param>
    /// <returns>The line of a deleted row; null where rows cannot say that they are.</returns>
    public string? Gone(string line, Instant at)
    {
        if (deleted < 0)
        {
            return null;
        }

        var cells = LandedLine.Read(line);
        cells[deleted] = "true";
        for (var column = 0; column < cells.Length; column++)
        {
            cells[column] = fields[column].Name is Modified or Changed ? Literal(at) : cells[column];
        }

        return LandedLine.Write(cells);
    }

    /// <summary>Whether a line is of a deleted row.</summary>
    public bool IsGone(string line) => deleted >= 0 && FlagText.Parse(LandedLine.Read(line)[deleted]) == true;

    private string Select(string where) => $"SELECT {string.Join(", ", Columns)} FROM {Name}{where}";

    /// <summary>A moment of an answer with Z for its zone, which Salesforce writes in two ways.</summary>
    public static string InUtc(string text) =>
        text.EndsWith("+0000", StringComparison.Ordinal) ? text[..^5] + "Z" : text;

    /// <summary>
    /// Pages and bulk results write one value in two ways; what did not change must not look as if it had.
    /// </summary>
    private static string Plain(string text, string type) =>
        type switch
        {
            "datetime" => InUtc(text),
            "double"
            or "currency"
            or "percent"
            or "int"
            or "long" when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
                number.ToString("0.############################", CultureInfo.InvariantCulture),
            _ => text,
        };
}
