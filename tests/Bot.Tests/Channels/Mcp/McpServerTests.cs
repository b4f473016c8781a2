using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using RevBot.Bot.Tests.Commands;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Tests.Channels.Mcp;

/// <summary>The built program, driven by the official client over standard input and output.</summary>
public sealed class McpServerTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly DemoFile demo = new();
    private readonly List<string> errors = [];

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task Tools_Listed_AreTheFunctionsReadOnlyAndWithTheirSchemas()
    {
        await using var client = await ConnectAsync();

        var tools = await client.ListToolsAsync();

        Assert.Equal(SkillCatalog.All.Select(skill => skill.Name), tools.Select(tool => tool.Name));
        Assert.All(
            tools,
            tool =>
            {
                var annotations = tool.ProtocolTool.Annotations!;
                var skill = SkillCatalog.Find(tool.Name)!;
                Assert.Equal((!skill.ProposesChanges, false), (annotations.ReadOnlyHint, annotations.DestructiveHint));
                Assert.True(JsonElement.DeepEquals(SkillSchema.Of(skill), tool.JsonSchema), tool.Name);
            }
        );
    }

    [Fact]
    public async Task Tools_EachCalled_AnswerInTextAndStructureAndLeaveARecord()
    {
        await using var client = await ConnectAsync();

        foreach (var skill in SkillCatalog.All)
        {
            var result = await CallAsync(client, skill.Name, Plain(skill.Name));

            Assert.False(result.IsError ?? false, skill.Name + ": " + Text(result));
            Assert.Contains("As of 22 Nov 2026", Text(result), StringComparison.Ordinal);
            var answer = result.StructuredContent!.Value;
            Assert.Equal(skill.Name, answer.GetProperty("calls")[0].GetProperty("function").GetString());
            Assert.Equal("mcp", answer.GetProperty("router").GetString());
        }

        Assert.Equal(
            SkillCatalog.All.Count,
            demo.Scalar<long>("SELECT COUNT(*) FROM request_log WHERE channel = 'mcp' AND outcome = 'answered'")
        );
    }

    [Theory]
    [InlineData(
        "get_forecast",
        """{"nonsense":1}""",
        "The arguments do not fit the schema of get_forecast at $.nonsense."
    )]
    [InlineData(
        "get_forecast",
        """{"filter":{"owners":"all"}}""",
        "The arguments do not fit the schema of get_forecast"
    )]
    [InlineData("get_forecast", """{"period":"soon"}""", "\"soon\" is no period")]
    [InlineData("list_deals", """{"top":100000}""", "I can list 1 to")]
    [InlineData("query_metric", "{}", "")]
    public async Task Arguments_ThatCannotBeUsed_AreAnErrorInOneSentence(string tool, string arguments, string said)
    {
        await using var client = await ConnectAsync();

        var result = await CallAsync(client, tool, arguments);

        Assert.True(result.IsError);
        Assert.StartsWith(said, Text(result), StringComparison.Ordinal);
        Assert.DoesNotContain("\n", Text(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arguments_OfManyKilobytes_AreAnError()
    {
        await using var client = await ConnectAsync();

        var result = await CallAsync(client, "get_forecast", $$"""{"period":"{{new string('x', 100_000)}}"}""");

        Assert.True(result.IsError);
        Assert.Contains("longer than 2,000 characters", Text(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tool_ThatDoesNotExist_IsAnErrorOfTheProtocol()
    {
        await using var client = await ConnectAsync();

        await Assert.ThrowsAsync<McpProtocolException>(() => CallAsync(client, "delete_everything", "{}"));
    }

    [Fact]
    public async Task Names_OutsideTheScopeAndInventedOnes_GetTheSameWords()
    {
        var foreign = demo.Scalar<string>(
            $"SELECT s.name FROM seller s JOIN opportunity_version o ON o.owner_id = s.id WHERE s.email <> '{DemoFile.Rep}' ORDER BY s.name LIMIT 1"
        );
        await using var client = await ConnectAsync(DemoFile.Rep);

        var outside = Text(await CallAsync(client, "list_deals", Owned(foreign)));
        var invented = Text(await CallAsync(client, "list_deals", Owned("Zebulon Quux")));

        Assert.Equal(
            outside.Replace(foreign, "…", StringComparison.Ordinal),
            invented.Replace("Zebulon Quux", "…", StringComparison.Ordinal)
        );
        Assert.StartsWith("I find no seller called", outside, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_OfARep_IsTheSameAsThatOfAsk()
    {
        await using var client = await ConnectAsync(DemoFile.Rep);

        var result = await CallAsync(client, "get_pipeline", "{}");

        var asked = await Commands.Terminal.RunAsync(
            "ask",
            "Show me the pipeline",
            "--as",
            DemoFile.Rep,
            "--format",
            "json",
            "--db",
            demo.Path,
            "--today",
            DemoFile.Today
        );
        var facts = JsonDocument.Parse(asked.Output).RootElement.GetProperty("answer").GetProperty("facts");
        Assert.True(
            JsonElement.DeepEquals(facts, result.StructuredContent!.Value.GetProperty("answer").GetProperty("facts"))
        );
    }

    [Fact]
    public async Task Call_ThatIsCancelled_LeavesTheServerToOthers()
    {
        await using var client = await ConnectAsync();
        using var gone = new CancellationTokenSource();
        var call = client.CallToolAsync("get_forecast_accuracy", cancellationToken: gone.Token);

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.AsTask());
        Assert.False((await CallAsync(client, "get_help", "{}")).IsError ?? false);
    }

    [Fact]
    public async Task Server_ForNobody_EndsWithOneLineAndNothingOnStandardOutput()
    {
        using var process = BotProcess.Start(demo.Folder, "mcp", "--as", "nobody@farhaven.example", "--db", demo.Path);

        var (code, error) = await process.EndAsync();

        Assert.Equal(2, code);
        Assert.Contains("nobody@farhaven.example", Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    private string Plain(string tool) =>
        tool switch
        {
            "explain_deal" or "recommend_strategy" => JsonSerializer.Serialize(
                new { deal = demo.Scalar<string>("SELECT crm_id FROM opportunity ORDER BY id LIMIT 1") }
            ),
            "prepare_meeting" => """{"kind":"pipeline_review"}""",
            "query_metric" => """{"measures":["won_amount"],"groupBy":["segment"]}""",
            "run_scenario" => """{"adjustments":[{"kind":"win_rate","factor":0.9}]}""",
            _ => "{}",
        };

    private static string Owned(string name) =>
        JsonSerializer.Serialize(new { filter = new { owners = new[] { name } } });

    private static string Text(CallToolResult result) =>
        Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;

    private static async Task<CallToolResult> CallAsync(McpClient client, string tool, string arguments)
    {
        using var limit = new CancellationTokenSource(Patience);
        var values = JsonSerializer.Deserialize<Dictionary<string, object?>>(arguments);
        return await client.CallToolAsync(tool, values, cancellationToken: limit.Token);
    }

    private async Task<McpClient> ConnectAsync(string user = DemoFile.Leader)
    {
        using var limit = new CancellationTokenSource(Patience);
        var program = Path.Combine(AppContext.BaseDirectory, "RevBot.Bot.dll");
        var transport = new StdioClientTransport(
            new()
            {
                Name = "revbot",
                Command = "dotnet",
                Arguments = [program, "mcp", "--as", user, "--db", demo.Path, "--today", DemoFile.Today],
                WorkingDirectory = demo.Folder,
                StandardErrorLines = errors.Add,
            }
        );
        // The server is of the newest protocol; on a busy machine the process may take longer to start than the probe waits.
        var options = new McpClientOptions { DiscoverProbeTimeout = Patience };
        return await McpClient.CreateAsync(transport, options, cancellationToken: limit.Token);
    }
}
