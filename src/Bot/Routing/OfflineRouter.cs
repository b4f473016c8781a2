using RevBot.Skills.Catalog;
using RevBot.Skills.Forecast;

namespace RevBot.Bot.Routing;

/// <summary>A first stand-in on the way to the offline router: takes every question for the forecast.</summary>
public sealed class OfflineRouter(string prompts) : IRouter
{
    /// <inheritdoc/>
    public string Name => "offline";

    /// <summary>The prompts folder.</summary>
    public string Prompts { get; } = prompts;

    /// <inheritdoc/>
    public Plan Route(RouteRequest request) =>
        new() { Calls = [new(SkillCatalog.Find("get_forecast")!, new GetForecastArguments())], Confidence = 1 };
}
