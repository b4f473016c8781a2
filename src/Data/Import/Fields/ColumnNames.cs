namespace RevBot.Data.Import.Fields;

/// <summary>
/// Finds columns and files by name. One name is written in many ways by the programs that copy a CRM's data:
/// <c>StageName</c>, <c>STAGE_NAME</c>, <c>Stage Name</c>; all are found by each other, a name letter by letter first.
/// </summary>
internal static class ColumnNames
{
    /// <summary>The place of a name; -1 where it is not there.</summary>
    /// <param name="names">The header, or the files of a folder.</param>
    /// <param name="name">The name that is looked for.</param>
    public static int Find(IReadOnlyList<string> names, string name)
    {
        for (var index = 0; index < names.Count; index++)
        {
            if (string.Equals(names[index], name, StringComparison.OrdinalIgnoreCase))
            {
                return index;
            }
        }

        var bare = Bare(name);
        for (var index = 0; bare.Length > 0 && index < names.Count; index++)
        {
            if (string.Equals(Bare(names[index]), bare, StringComparison.Ordinal))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>Small letters and digits alone.</summary>
    public static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
