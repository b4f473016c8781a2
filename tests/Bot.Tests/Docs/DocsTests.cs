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
                place.CanRun(command) ? Kept(command, command.Run(place.Folder)) : command.Shown
            );
            return;
        }

        foreach (var command in new DocPage(page).Commands().Where(place.CanRun))
        {
            var output = command.Run(place.Folder);
            Assert.True(
                command.Fits(output),
                $"{command.Line}\nprints\n{string.Join('\n', output)}\nand the page shows\n{string.Join('\n', command.Shown)}"
            );
        }
    }

    // A page that shows only a part, or none, goes on doing so.
    private static IReadOnlyList<string> Kept(DocCommand command, IReadOnlyList<string> output) =>
        command.Shown.Contains("…") ? command.Shown : output;

    /// <summary>A folder with the shared data beside it where there are any, as beside the repository.</summary>
    private sealed class Place : IDisposable
    {
        private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("revbot-docs-");
        private readonly bool hasShared;

        public Place()
        {
            Folder = root.CreateSubdirectory("revbot").FullName;
            var shared = Path.GetFullPath(Path.Combine(DocPage.Repository, "..", "shared"));
            hasShared = Directory.Exists(shared);
            if (hasShared)
            {
                Directory.CreateSymbolicLink(Path.Combine(root.FullName, "shared"), shared);
            }
        }

        public string Folder { get; }

        public bool CanRun(DocCommand command) => command.CanRun && (hasShared || !command.NeedsSharedData);

        public void Dispose()
        {
            var link = Path.Combine(root.FullName, "shared");
            if (hasShared)
            {
                Directory.Delete(link);
            }

            root.Delete(recursive: true);
        }
    }
}
