using System.Globalization;
using System.Text;
using System.Text.Json;
using MiniExcelLibs;
using RevBot.Bot.Tests.Commands;
using RevBot.Bot.Tests.LanguageModel;

namespace RevBot.Bot.Tests.Exports;

/// <summary>The command export: files opened by other libraries than those that wrote them, against the answer's own facts.</summary>
public sealed class ExportCommandTests : IDisposable
{
    private const string OpenDeals = "Show me all open deals due this quarter";
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task Excel_OfAList_HasEveryDealAndAddsUpToTheAnswer()
    {
        var (count, amount) = await FactsAsync(OpenDeals, DemoFile.Leader);
        var (run, file) = await ExportAsync("deals.xlsx", OpenDeals);

        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        Assert.True(count > 10, "the answer itself shows ten");
        Assert.Contains($"Deals, all {count:#,0} rows", run.Output, StringComparison.Ordinal);
        var rows = Workbook.Open(file).Rows("Deals");
        Assert.Equal(count, rows.Count);
        Assert.Equal(amount, rows.Sum(row => Convert.ToDecimal(row["Amount"], CultureInfo.InvariantCulture)));
        Assert.All(rows, row => Assert.IsType<DateTime>(row["Close"]));
        Assert.Equal(count, rows.Select(row => row["CRM id"]).Distinct().Count());
    }

    [Fact]
    public async Task FirstSheet_SaysWhoseViewAsOfWhenAndWhereEachFigureComesFrom()
    {
        var (_, file) = await ExportAsync("deals.xlsx", OpenDeals);

        var workbook = Workbook.Open(file);
        var cells = workbook.Texts("Answer").SelectMany(row => row).ToArray();
        Assert.Equal(["Answer", "Deals"], workbook.Sheets);
        Assert.Equal(OpenDeals, cells[0]);
        Assert.Contains(cells, cell => cell.StartsWith("Margaret Osei (", StringComparison.Ordinal));
        Assert.Contains("22 Nov 2026", cells);
        Assert.Contains(cells, cell => cell.StartsWith("As of 22 Nov 2026 · ", StringComparison.Ordinal));
        Assert.Contains("How it is computed", cells);
        Assert.Contains("sum of their amounts in the reporting currency", cells);
    }

    [Fact]
    public async Task Csv_IsUtf8WithItsMark_WithCrLf_AndAddsUpToTheAnswer()
    {
        var (count, amount) = await FactsAsync(OpenDeals, DemoFile.Leader);
        var (run, file) = await ExportAsync("deals.csv", OpenDeals);

        Assert.Equal(0, run.Code);
        var bytes = File.ReadAllBytes(file);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Equal(text.Count(letter => letter == '\n'), text.Split("\r\n").Length - 1);
        IDictionary<string, object>[] rows =
        [
            .. MiniExcel
                .Query(new MemoryStream(bytes), useHeaderRow: true, excelType: ExcelType.CSV)
                .Cast<IDictionary<string, object>>(),
        ];
        Assert.Equal(["Deal", "Owner", "Stage", "Close", "Amount (USD)", "CRM id"], rows[0].Keys);
        Assert.Equal(count, rows.Length);
        Assert.Equal(
            amount,
            rows.Select(row => (string)row["Amount (USD)"])
                .Where(cell => cell.Length > 0)
                .Sum(cell => decimal.Parse(cell, CultureInfo.InvariantCulture))
        );
    }

    [Fact]
    public async Task Export_OfARep_HasOnlyTheirDeals()
    {
        var (email, name) = BusyRep.Of(demo);

        var (run, file) = await ExportAsync("mine.xlsx", OpenDeals, email);

        Assert.Equal(0, run.Code);
        var rows = Workbook.Open(file).Rows("Deals");
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(name, row["Owner"]));
    }

    [Fact]
    public async Task ListThatTheQuestionItselfCuts_StaysSoAndSaysSo()
    {
        var (run, file) = await ExportAsync("top.xlsx", "Show me the 3 largest open deals due this quarter");

        Assert.Contains("the first 3 of ", run.Output, StringComparison.Ordinal);
        Assert.Equal(3, Workbook.Open(file).Rows("Deals").Count);
    }

    [Fact]
    public async Task HostileNames_AreTextInEveryForm()
    {
        string[] hostile =
        [
            "=HYPERLINK(\"http://evil.example\",\"x\")",
            "+1+cmd|' /C calc'!A0",
            "-2+3",
            "@SUM(A1:A9)",
            "\t=1+1",
            "a\u202Egpj\u2066.exe\u200B",
            "two\r\nlines, \"quoted\"",
        ];
        for (var place = 0; place < hostile.Length; place++)
        {
            demo.Execute(
                "UPDATE opportunity SET name = @name WHERE id = (SELECT o.id FROM opportunity o JOIN opportunity_version v ON v.opportunity_id = o.id JOIN stage s ON s.id = v.stage_id WHERE v.valid_to IS NULL AND s.outcome = 0 AND v.close_on BETWEEN 20261101 AND 20270131 AND v.category > 0 ORDER BY o.id LIMIT 1 OFFSET @place)",
                new { name = hostile[place], place }
            );
        }

        var (_, excel) = await ExportAsync("hostile.xlsx", OpenDeals);
        var (_, csv) = await ExportAsync("hostile.csv", OpenDeals);

        var workbook = Workbook.Open(excel);
        var names = workbook.Rows("Deals").Select(row => row["Deal"]?.ToString()).ToArray();
        Assert.Contains(hostile[0], names);
        Assert.Contains("-2+3", names);
        Assert.Contains("agpj.exe", names);
        Assert.Contains("two  lines, \"quoted\"", names);
        Assert.DoesNotContain("<x:f>", workbook.Xml(), StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", workbook.Xml(), StringComparison.Ordinal);
        Assert.Contains("quotePrefix", workbook.Xml(), StringComparison.Ordinal);
        var text = await File.ReadAllTextAsync(csv);
        Assert.Contains("\"'=HYPERLINK(\"\"http", text, StringComparison.Ordinal);
        Assert.Contains("'+1+cmd", text, StringComparison.Ordinal);
        Assert.Contains("'-2+3", text, StringComparison.Ordinal);
        Assert.Contains("'@SUM", text, StringComparison.Ordinal);
        Assert.Contains("'=1+1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\t', text);
    }

    [Fact]
    public async Task FileThatIsThere_IsWrittenOverOnlyWhenTold_AndNothingIsLeftBeside()
    {
        var file = Path.Combine(demo.Folder, "there.csv");
        await File.WriteAllTextAsync(file, "mine");

        var (refused, _) = await ExportAsync("there.csv", OpenDeals);
        var kept = await File.ReadAllTextAsync(file);
        var (done, _) = await ExportAsync("there.csv", OpenDeals, DemoFile.Leader, "--overwrite");

        Assert.Equal(2, refused.Code);
        Assert.Contains("--overwrite", refused.OnlyErrorLine, StringComparison.Ordinal);
        Assert.Equal("mine", kept);
        Assert.Equal(0, done.Code);
        Assert.StartsWith("Deal,", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(demo.Folder, "*.part"));
    }

    [Theory]
    [InlineData("deals.docx", "end it in .xlsx, .csv or .pdf")]
    [InlineData("none/deals.xlsx", "there is no folder")]
    public async Task PlaceThatCannotBe_IsToldInOneSentence(string name, string said)
    {
        var (run, file) = await ExportAsync(name, OpenDeals);

        Assert.Equal(2, run.Code);
        Assert.Contains(said, run.OnlyErrorLine, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task QuestionWithoutAnAnswer_WritesNothing()
    {
        var (run, file) = await ExportAsync("x.xlsx", "What is the weather in Paris?");

        Assert.Equal(2, run.Code);
        Assert.NotEmpty(run.OnlyErrorLine);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task FileOfAnAnswerThatAModelWords_HasTheSentencesAsComposed()
    {
        const string question = "forecast for this quarter";
        await using var model = await FakeModel.StartAsync(
            FakeModel.Lines(line => line.Replace(" is ", " stands at ", StringComparison.Ordinal))
        );
        string[] worded =
        [
            "--RevBot:Router=offline",
            $"--RevBot:Model:Endpoint={model.Endpoint}",
            "--RevBot:Model:Name=test-model",
            "--RevBot:Model:ApiKey=secret-key-of-the-test",
            "--RevBot:Model:Wording=on",
        ];

        var shown = await RunAsync(["ask", question, "--as", DemoFile.Leader, .. worded]);
        var (run, other) = await ExportAsync("worded.xlsx", question, DemoFile.Leader, worded);
        var (_, without) = await ExportAsync("unworded.xlsx", question);

        Assert.Contains("stands at", shown.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal(0, run.Code);
        Assert.Equal(Workbook.Open(without).Texts("Answer"), Workbook.Open(other).Texts("Answer"));
    }

    [Fact]
    public async Task AnswerGivenBefore_IsAFileForWhoGotItAndNobodyElse()
    {
        await AskAsync(OpenDeals, DemoFile.Leader);
        var id = demo.Scalar<string>("SELECT id FROM answer");
        var file = Path.Combine(demo.Folder, "before.xlsx");

        var other = await RunAsync("export", "--answer", id, "--as", DemoFile.Rep, "--to", file);
        Assert.False(File.Exists(file));
        var own = await RunAsync("export", "--answer", id, "--as", DemoFile.Leader, "--to", file);

        Assert.Equal((2, 0), (other.Code, own.Code));
        Assert.Contains("got no answer of that id", other.OnlyErrorLine, StringComparison.Ordinal);
        var (count, _) = await FactsAsync(OpenDeals, DemoFile.Leader);
        Assert.Equal(count, Workbook.Open(file).Rows("Deals").Count);
    }

    [Fact]
    public async Task CsvOfAnAnswerWithSeveralTables_TakesTheNamedOne()
    {
        var (first, _) = await ExportAsync("a.csv", "Show me the pipeline");
        var (risks, file) = await ExportAsync("b.csv", "Show me the pipeline", DemoFile.Leader, "--table", "risks");
        var (none, _) = await ExportAsync("c.csv", "Show me the pipeline", DemoFile.Leader, "--table", "nonsense");

        Assert.Equal((0, 0, 2), (first.Code, risks.Code, none.Code));
        Assert.Contains("A CSV file has one table", first.Output, StringComparison.Ordinal);
        Assert.StartsWith("Deal,", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        Assert.Contains("it has ", none.OnlyErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brief_IsPagesWithItsSectionsAndAWorkbook()
    {
        var pdf = Path.Combine(demo.Folder, "monday.pdf");
        var excel = Path.Combine(demo.Folder, "monday.xlsx");

        var one = await RunAsync("export", "--brief", "monday", "--as", DemoFile.Leader, "--to", pdf);
        var other = await RunAsync("export", "--brief", "monday", "--as", DemoFile.Leader, "--to", excel);
        var wrong = await RunAsync("export", "--brief", "yearly", "--as", DemoFile.Leader, "--to", pdf, "--overwrite");

        Assert.Equal((0, 0, 2), (one.Code, other.Code, wrong.Code));
        using var pages = UglyToad.PdfPig.PdfDocument.Open(pdf);
        var text = string.Concat(pages.GetPages().Select(page => page.Text));
        Assert.Contains("monday brief", text, StringComparison.Ordinal);
        Assert.Contains("As of 22 Nov 2026", text, StringComparison.Ordinal);
        Assert.Contains("Answer", Workbook.Open(excel).Sheets);
    }

    [Fact]
    public async Task WishInATerminal_SaysHowToWriteIt()
    {
        await RunAsync("ask", OpenDeals, "--as", DemoFile.Leader, "--conversation", "t");

        var run = await RunAsync("ask", "export this to Excel", "--as", DemoFile.Leader, "--conversation", "t");

        var said = run.Output.ReplaceLineEndings(" ");
        Assert.Contains("The Excel file has Deals, all ", said, StringComparison.Ordinal);
        Assert.Contains("export --answer ", said, StringComparison.Ordinal);
    }

    private Task<Terminal.Run> AskAsync(string question, string user) =>
        RunAsync("ask", question, "--as", user, "--format", "json");

    // What the answer itself says: how many deals, and their amount.
    private async Task<(int Count, decimal Amount)> FactsAsync(string question, string user)
    {
        var answer = JsonDocument.Parse((await AskAsync(question, user)).Lines[^1]).RootElement;
        var facts = answer.GetProperty("answer").GetProperty("facts").EnumerateArray().ToArray();
        return (
            facts.First(fact => fact.GetProperty("id").GetString() == "count").GetProperty("value").GetInt32(),
            facts.First(fact => fact.GetProperty("id").GetString() == "amount").GetProperty("value").GetDecimal()
        );
    }

    private async Task<(Terminal.Run Run, string File)> ExportAsync(
        string name,
        string question,
        string user = DemoFile.Leader,
        params string[] more
    )
    {
        var file = Path.Combine(demo.Folder, name);
        return (await RunAsync(["export", question, "--as", user, "--to", file, .. more]), file);
    }

    private Task<Terminal.Run> RunAsync(params string[] args) =>
        Terminal.RunAsync([.. args, "--db", demo.Path, "--today", DemoFile.Today]);
}
