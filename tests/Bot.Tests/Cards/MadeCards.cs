using System.Collections.Concurrent;
using System.Text.Json;
using RevBot.Bot.Answering;
using RevBot.Bot.Cards;
using RevBot.Bot.Functions;
using RevBot.Bot.Services;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Tests.Cards;

/// <summary>The card of every function over the demo company, each made once.</summary>
public sealed class MadeCards : IDisposable
{
    private readonly DemoFile demo;
    private readonly Lazy<RevBotServices> services;
    private readonly ConcurrentDictionary<string, (Card Card, AnswerEnvelope Envelope)> made = new(
        StringComparer.Ordinal
    );

    public MadeCards()
        : this(new()) { }

    private MadeCards(DemoFile demo) => (this.demo, services) = (demo, new(demo.House));

    /// <summary>The cards of a company whose every name is hostile.</summary>
    public static MadeCards OfHostileCompany()
    {
        var demo = new DemoFile();
        HostileCompany.Fill(demo);
        return new(demo);
    }

    public void Dispose() => demo.Dispose();

    public async Task<(Card Card, AnswerEnvelope Envelope)> OfAsync(string function)
    {
        if (!made.TryGetValue(function, out var known))
        {
            known = await MakeAsync(function);
            made[function] = known;
        }

        return known;
    }

    /// <summary>The card of every function.</summary>
    public async Task<IReadOnlyList<Card>> AllAsync()
    {
        var cards = new List<Card>();
        foreach (var skill in SkillCatalog.All)
        {
            cards.Add((await OfAsync(skill.Name)).Card);
        }

        return cards;
    }

    private async Task<(Card Card, AnswerEnvelope Envelope)> MakeAsync(string function)
    {
        var call = new FunctionCall(function, JsonSerializer.Deserialize<JsonElement>(Arguments(function)));
        var request = new AskRequest(null, null, DemoFile.Leader, "monday brief", "web");
        var envelope = await services.Value.Assistant.CallAsync(request, call, "offline", CancellationToken.None);
        return (services.Value.Cards.Create(envelope), envelope);
    }

    private string Arguments(string function) =>
        function switch
        {
            "explain_deal" or "recommend_strategy" => $$"""{"deal":"{{LatestOpen()}}"}""",
            "query_metric" => """{"measures":["pipeline_amount"],"groupBy":["region"]}""",
            "run_scenario" => """{"adjustments":[{"kind":"slip","count":2}]}""",
            _ => "{}",
        };

    private string LatestOpen() =>
        demo.Scalar<string>(
            "SELECT o.crm_id FROM opportunity o JOIN opportunity_version v ON v.opportunity_id = o.id WHERE v.valid_to IS NULL AND v.category IN (1, 2) ORDER BY v.close_on DESC, o.id LIMIT 1"
        );
}
