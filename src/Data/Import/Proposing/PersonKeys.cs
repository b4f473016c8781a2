using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Import.Proposing;

/// <summary>The columns by which a file of people names each of them.</summary>
internal static class PersonKeys
{
    // The surest first.
    private static readonly string[] Fields = ["crm_id", "email", "name"];

    /// <summary>
    /// The column that holds a person's id, address or name; null where none does. Of a file with more people than are
    /// looked at, one that was not seen is taken to be there: by the address, or by the id.
    /// </summary>
    /// <param name="file">A file of <see cref="Targets.Seller"/>.</param>
    /// <param name="person">An id, an address or a name.</param>
    public static ColumnProfile? FindKey(FileMatch file, string person)
    {
        var keys = Fields.Select(file.Column).OfType<ColumnProfile>().ToList();
        if (keys.Find(column => column.Has(person)) is { } seen)
        {
            return seen;
        }

        var likely = person.Contains('@', StringComparison.Ordinal) ? file.Column("email") : keys.FirstOrDefault();
        return likely is { IsWhole: false } ? likely : null;
    }
}
