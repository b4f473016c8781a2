namespace RevBot.Data.Tests.Import;

/// <summary>Where the public CRM extract is: in REVBOT_SHARED_DATA, or in ../shared/data beside the repository.</summary>
internal static class SharedExtract
{
    private const string Name = "crm-sales-opportunities";

    /// <summary>The folder; null where it is not there.</summary>
    public static string? Folder { get; } = Candidates().FirstOrDefault(Directory.Exists);

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("REVBOT_SHARED_DATA") is { Length: > 0 } given)
        {
            yield return Path.Combine(given, Name);
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RevBot.sln")))
            {
                yield return Path.Combine(folder.FullName, "..", "shared", "data", Name);
            }
        }
    }
}
