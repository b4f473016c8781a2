using RevBot.Skills.Forecast;

namespace RevBot.Skills.Catalog;

/// <summary>Every skill, listed by hand in the order of the help.</summary>
public static class SkillCatalog
{
    /// <summary>All.</summary>
    public static IReadOnlyList<ISkill> All { get; } = [new GetForecast()];

    /// <summary>The skill of a name, snake_case; null where there is none.</summary>
    public static ISkill? Find(string name) =>
        All.FirstOrDefault(skill => string.Equals(skill.Name, name, StringComparison.Ordinal));
}
