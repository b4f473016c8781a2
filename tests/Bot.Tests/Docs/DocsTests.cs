namespace RevBot.Bot.Tests.Docs;

/// <summary>
/// Every console block of the pages is run, in order and in one folder for each page, and must print what the page shows.
/// With REVBOT_UPDATE_DOCS=1 the pages are written anew instead.
/// </summary>
public sealed class DocsTests
{
    public static TheoryData<string> Pages => [.. DocPage.All];

    [Theory]
    [MemberData(nameof(Pages))]
    public void APage_WhenItsCommandsAreRun_ShowsWhatTheyPrint(string page)
    {
        using var place = new Place();
        var updating = Environment.GetEnvironmentVariable("REVBOT_UPDATE_DOCS") == "1";
        if (updating)
        {
            new DocPage(page).Rewrite(command =>
                command.CanRun ? Kept(command, command.Run(place.Folder)) : command.Shown
            );
            return;
        }

        foreach (var command in new DocPage(page).Commands().Where(command => command.CanRun))
        {
            // The program names its database in full, and the folder of a run is another each time.
            string[] output =
            [
                .. command
                    .Run(place.Folder)
                    .Select(line => line.Replace(place.Folder + "/", string.Empty, StringComparison.Ordinal)),
            ];
            Assert.True(
                command.Fits(output),
                $"{command.Line}\nprints\n{string.Join('\n', output)}\nand the page shows\n{string.Join('\n', command.Shown)}"
            );
        }
    }

    // A page that shows only a part, or none, goes on doing so.
    private static IReadOnlyList<string> Kept(DocCommand command, IReadOnlyList<string> output) =>
        command.Shown.Contains("…") ? command.Shown : output;

    /// <summary>A folder of its own with a copy of the repository's samples, to run a page's commands in.</summary>
    private sealed class Place : IDisposable
    {
        private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("revbot-docs-");

        public Place()
        {
            var samples = Path.Combine(DocPage.Repository, "samples");
            foreach (var file in Directory.EnumerateFiles(samples, "*", SearchOption.AllDirectories))
            {
                var copy = new FileInfo(Path.Combine(Folder, "samples", Path.GetRelativePath(samples, file)));
                copy.Directory!.Create();
                File.Copy(file, copy.FullName);
            }
        }

        public string Folder => root.FullName;

        public void Dispose() => root.Delete(recursive: true);
    }
}
