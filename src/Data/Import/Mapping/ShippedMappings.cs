namespace RevBot.Data.Import.Mapping;

/// <summary>The mappings that stand in this assembly, and how a mapping's text is found.</summary>
internal static class ShippedMappings
{
    private const string Folder = ".Import.Mapping.";
    private const string Extension = ".yaml";
    private const int LongestMapping = 1 << 20;

    /// <summary>Their names, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(ShippedMappings)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.Contains(Folder, StringComparison.Ordinal))
            .Select(name => name[(name.IndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..^Extension.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>
    /// The name, the file for messages and the text of a mapping that is shipped or stands in a file.
    /// </summary>
    public static (string Name, string File, string Text) Find(string mapping)
    {
        if (Names.Contains(mapping, StringComparer.Ordinal))
        {
            return (mapping, mapping + Extension, Shipped(mapping));
        }

        var file = Path.GetFileName(mapping);
        try
        {
            return new FileInfo(mapping).Length > LongestMapping
                ? throw new ImportException(
                    file,
                    0,
                    "the mapping is longer than 1 MiB; check that it is the right file."
                )
                : (Path.GetFileNameWithoutExtension(mapping), file, File.ReadAllText(mapping));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ImportException(
                mapping,
                0,
                $"there is no such mapping file that can be read, nor a shipped mapping of that name; shipped are {string.Join(", ", Names)}."
            );
        }
    }

    private static string Shipped(string name)
    {
        var assembly = typeof(ShippedMappings).Assembly;
        var resource = assembly
            .GetManifestResourceNames()
            .Single(found => found.EndsWith(Folder + name + Extension, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
