using System.Text.Json.Nodes;
using RevBot.Data.Book;
using RevBot.Skills;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Tests.Understanding;

/// <summary>A function that only has a name, for those that this build does not have yet.</summary>
internal sealed class NamedSkill(string name) : ISkill
{
    public string Plugin => "test";

    public string Name => name;

    public string Description => name;

    public Type ArgumentsType => typeof(JsonObject);

    /// <summary>The functions of the foundation: real where they exist, by name where not.</summary>
    public static IReadOnlyList<ISkill> Foundation { get; } =
    [
        .. new[]
        {
            "get_forecast",
            "list_risk_deals",
            "list_deals",
            "get_win_loss",
            "get_pipeline",
            "get_pipeline_changes",
            "query_metric",
            "reconcile",
            "get_help",
        }.Select(function => SkillCatalog.Find(function) ?? new NamedSkill(function)),
    ];

    public SkillResult Run(ScopedBook book, object arguments) => throw new NotSupportedException();
}
