using System.Text.RegularExpressions;

namespace RevBot.Bot.Tests.Docs;

/// <summary>A link from one page of the repository to a file, a folder or a heading of it.</summary>
internal sealed partial record DocLink(string Page, string Target)
{
    private static readonly string[] Folders = ["docs", "samples", ".github"];

    /// <summary>The Markdown pages of the repository, as full paths.</summary>
    public static IEnumerable<string> Pages =>
        Directory
            .EnumerateFiles(DocPage.Repository, "*.md")
            .Concat(
                Folders.SelectMany(folder =>
                    Directory.EnumerateFiles(
                        Path.Combine(DocPage.Repository, folder),
                        "*.md",
                        SearchOption.AllDirectories
                    )
                )
            )
            .Order(StringComparer.Ordinal);

    /// <summary>The links of a page that stay in the repository. What stands in code is no link.</summary>
    public static IEnumerable<DocLink> In(string page) =>
        Link()
            .Matches(Code().Replace(File.ReadAllText(page), ""))
            .Select(link => new DocLink(page, link.Groups["target"].Value))
            .Where(link => !link.Target.Contains(':', StringComparison.Ordinal));

    /// <summary>Whether there is such a file or folder, and in it the heading that the link names.</summary>
    public bool Resolves
    {
        get
        {
            var parts = Target.Split('#', 2);
            var file = parts[0].Length == 0 ? Page : Path.Combine(Path.GetDirectoryName(Page)!, parts[0]);
            return Path.Exists(file) && (parts.Length == 1 || Anchors(file).Contains(parts[1]));
        }
    }

    public override string ToString() => $"{Path.GetRelativePath(DocPage.Repository, Page)}: {Target}";

    // As GitHub makes them of headings.
    private static IEnumerable<string> Anchors(string file) =>
        Heading()
            .Matches(File.ReadAllText(file))
            .Select(heading =>
                Dropped().Replace(heading.Groups["text"].Value, "").ToLowerInvariant().Replace(' ', '-')
            );

    [GeneratedRegex(@"^ *```.*?^ *```|`[^`\n]*`", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (?<text>.+?)\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex Dropped();
}
