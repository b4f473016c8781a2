using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using RevBot.Bot.Services;
using RevBot.Bot.Tests.Docs;

namespace RevBot.Bot.Tests.Architecture;

/// <summary>SQL stands in src/Data: the program asks repositories, which are tested on both engines.</summary>
public sealed partial class SqlIsInDataTests
{
    [Fact]
    public void Program_DoesNotReferToDapper() =>
        Assert.DoesNotContain("Dapper", References(typeof(RevBotServices).Assembly.Location));

    [Fact]
    public void References_OfTheDataAssembly_HoldDapper() =>
        Assert.Contains("Dapper", References(typeof(Data.Database.IDatabase).Assembly.Location));

    [Fact]
    public void SourceFilesOfTheProgram_HoldNoSql() => Assert.Empty(FilesWithSql("src/Bot"));

    [Fact]
    public void SourceFilesOfState_HoldSqlThatIsFound() => Assert.NotEmpty(FilesWithSql("src/Data/State"));

    [Theory]
    [InlineData("\"SELECT id FROM turn WHERE id = @id\"", true)]
    [InlineData("\"SELECT CASE WHEN 1 = 1\n  THEN 1 END FROM turn\"", true)]
    [InlineData("\"INSERT INTO turn (id) VALUES (@id)\"", true)]
    [InlineData("$\"UPDATE turn {hint} SET sent = 1\"", true)]
    [InlineData("\"DELETE FROM turn\"", true)]
    [InlineData("\"PRAGMA journal_mode = WAL\"", true)]
    [InlineData("// Select a deal from the list, update it, delete it from there.", false)]
    [InlineData("Html.Element(\"select\", from)", false)]
    public void Statement_InSource_IsRecognised(string source, bool isSql) =>
        Assert.Equal(isSql, Statement().IsMatch(source));

    private static string[] FilesWithSql(string folder)
    {
        var root = Path.Combine(DocPage.Repository, folder);
        return
        [
            .. Directory
                .EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(root, file))
                .Where(file => file.Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
                .Where(file => Statement().IsMatch(File.ReadAllText(Path.Combine(root, file)))),
        ];
    }

    private static IReadOnlyList<string> References(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata.AssemblyReferences.Select(handle =>
                metadata.GetString(metadata.GetAssemblyReference(handle).Name)
            ),
        ];
    }

    // Statements are written in capitals; a statement may be spread over lines, but not over other strings.
    [GeneratedRegex(
        """\b(SELECT\s[^";]*\sFROM|INSERT\s+INTO|UPDATE\s[^";]*\sSET|DELETE\s+FROM|PRAGMA|(CREATE|ALTER|DROP)\s+(TABLE|INDEX))\s"""
    )]
    private static partial Regex Statement();
}
