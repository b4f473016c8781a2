using RevBot.Data.Finance;
using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Loading;

namespace RevBot.Data.Import.Fields;

/// <summary>
/// The fields of one row, read for the columns of a table. Each reader gives null where the field is not mapped or
/// empty; a bad value rejects the row or counts as empty, as the mapping says. Only the first problem of a row is told,
/// and after it every reader gives null: so columns are read in the order in which problems are told.
/// </summary>
/// <param name="tables">The tables that references are looked up in.</param>
/// <param name="find">The field of a name; null where it is not mapped.</param>
/// <param name="row">The row.</param>
internal readonly struct RowFields(LoadTables tables, Func<string, Field?> find, ExtractRow row)
{
    private ValueReader Values => tables.Session.Values;

    /// <summary>Whether nothing was found wrong with the row so far.</summary>
    public bool AreGood => row.Problem is null;

    /// <summary>Rejects the row, unless it is already.</summary>
    public void Reject(string reason) => row.Reject(reason);

    /// <summary>Whether the field has a text, good or bad.</summary>
    public bool Has(string field) => find(field)?.Text(row) is not null;

    /// <summary>Whether the file has anything that can fill the field.</summary>
    public bool IsBound(string field) => find(field)?.IsBound == true;

    /// <summary>The text as it stands, good or bad, without a look at whether it can be used; null for none.</summary>
    public string? Peek(string field) => find(field)?.Text(row);

    /// <summary>Leaves the row out as no loss, unless it has a problem.</summary>
    public void SetApart(string reason) => row.SetApart(reason);

    /// <summary>Says what was taken for granted.</summary>
    public void Note(string what) => row.Note(what);

    /// <summary>The text, no longer than the database takes.</summary>
    public string? Text(string field)
    {
        var found = find(field);
        var text = ValueReader.Text(found, row);
        return found?.Target.IsValue == true ? tables.Spellings.Find(field, text) : text;
    }

    /// <summary>The id of the row that the field names.</summary>
    public int? Reference(string field) => tables.Resolve(find(field), row);

    /// <summary>Microseconds.</summary>
    public long? Instant(string field) => Values.Instant(find(field), row);

    /// <summary>yyyymmdd.</summary>
    public int? Date(string field) => Values.Date(find(field), row);

    /// <summary>A number, exactly as written.</summary>
    public decimal? Number(string field) => Values.Number(find(field), row);

    /// <summary>A number as the nearest double.</summary>
    public double? Real(string field) => Values.Real(find(field), row);

    /// <summary>A whole number of 64 bits.</summary>
    public long? Integer(string field) => Values.Integer(find(field), row);

    /// <summary>A whole number of 32 bits.</summary>
    public int? Small(string field) => Values.Small(find(field), row);

    /// <summary>A share from 0 to 1.</summary>
    public double? Share(string field) => Values.Share(find(field), row);

    /// <summary>True or false, in the words of <see cref="ValueReader.YesNo"/>.</summary>
    public bool? YesNo(string field) => ValueReader.YesNo(find(field), row);

    /// <summary>A name of an enum, without regard to case and blanks.</summary>
    public TEnum? Choice<TEnum>(string field)
        where TEnum : struct, Enum => ValueReader.Choice<TEnum>(find(field), row);

    /// <summary>The field <c>currency</c>; the reporting currency where it is empty.</summary>
    public Currency Currency() => ValueReader.Currency(find("currency"), row, tables.Session.Currency);

    /// <summary>An amount in units, exactly as written.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="currency">The currency that it is in.</param>
    public decimal? Amount(string field, Currency currency) => Values.Amount(find(field), row, currency);

    /// <summary>Minor units.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="currency">Gives the minor unit.</param>
    public long? Money(string field, Currency currency) => Values.Money(find(field), row, currency);
}
