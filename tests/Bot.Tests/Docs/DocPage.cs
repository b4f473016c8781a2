namespace RevBot.Bot.Tests.Docs;

/// <summary>A Markdown page with its console blocks: lines that begin with $ are commands, what follows is their output.</summary>
internal sealed class DocPage(string path)
{
    private const string Fence = "```";
    private const string Console = "```console";
    private const string Prompt = "$ ";

    /// <summary>The repository that the tests were built from.</summary>
    public static string Repository { get; } = FindRepository();

    public static IEnumerable<string> All =>
        Directory
            .EnumerateFiles(Path.Combine(Repository, "docs"), "*.md", SearchOption.AllDirectories)
            .Append(Path.Combine(Repository, "README.md"))
            .Where(file => File.ReadLines(file).Contains(Console))
            .Select(file => Path.GetRelativePath(Repository, file))
            .Order(StringComparer.Ordinal);

    /// <summary>The commands, in order.</summary>
    public IReadOnlyList<DocCommand> Commands()
    {
        var commands = new List<DocCommand>();
        Walk((command, shown, _) => commands.Add(new(command, shown)));
        return commands;
    }

    /// <summary>Writes the page anew with other outputs. Side effect: replaces the file.</summary>
    public void Rewrite(Func<DocCommand, IReadOnlyList<string>> output)
    {
        var lines = new List<string>(File.ReadAllLines(Full));
        var moves = 0;
        Walk(
            (command, shown, at) =>
            {
                var now = output(new(command, shown));
                lines.RemoveRange(at + moves, shown.Count);
                lines.InsertRange(at + moves, now);
                moves += now.Count - shown.Count;
            }
        );
        File.WriteAllText(Full, string.Join('\n', lines) + "\n");
    }

    private string Full => Path.Combine(Repository, path);

    private void Walk(Action<string, IReadOnlyList<string>, int> found)
    {
        var lines = File.ReadAllLines(Full);
        for (var line = 0; line < lines.Length; line++)
        {
            if (lines[line] != Console)
            {
                continue;
            }

            for (line++; lines[line] != Fence; )
            {
                var command = lines[line][Prompt.Length..];
                var shown = lines
                    .Skip(line + 1)
                    .TakeWhile(next => next != Fence && !next.StartsWith(Prompt, StringComparison.Ordinal))
                    .ToArray();
                found(command, shown, line + 1);
                line += 1 + shown.Length;
            }
        }
    }

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
