namespace RevBot.Data.Tests.Import;

/// <summary>The public CRM extract in the repository; samples/crm-sales-opportunities/README.md says what it is.</summary>
internal static class SampleExtract
{
    /// <summary>The full path of the folder with its CSV files.</summary>
    public static string Folder { get; } = Path.Combine(FindRepository(), "samples", "crm-sales-opportunities");

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RevBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
