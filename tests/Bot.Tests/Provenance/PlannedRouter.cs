using System.Text.Json;
using RevBot.Bot.Understanding;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Tests.Provenance;

/// <summary>Reads a message as a call written out: <c>get_forecast {"period":"2027-Q4"}</c>; refuses any other.</summary>
internal sealed class PlannedRouter : IRouter
{
    public const string Refusal = "This went to the router.";

    public string Name => "offline";

    public ValueTask<Plan> RouteAsync(RouteRequest request, CancellationToken cancellation)
    {
        var (name, json) = request.Text.Split(' ', 2) is [var first, var second]
            ? (first, second)
            : (request.Text, "{}");
        return ValueTask.FromResult(
            SkillCatalog.Find(name) is not { } skill
                ? new Plan { Refusal = new(Refusal) }
                : new Plan { Calls = [new(skill.Name, JsonSerializer.Deserialize<JsonElement>(json))], Confidence = 1 }
        );
    }
}
