using System.Globalization;
using RevBot.Bot.Configuration;

namespace RevBot.Bot.Tests.Configuration;

/// <summary>Settings as texts by key, so that two sets of them can be compared.</summary>
internal static class SettingTexts
{
    public static IReadOnlyDictionary<string, string> Of(RevBotSettings settings) =>
        SettingKey.All.ToDictionary(key => key.Name, key => Text(settings, key), StringComparer.Ordinal);

    private static string Text(RevBotSettings settings, SettingKey key)
    {
        object section = settings;
        foreach (var name in key.Name.Split(':')[..^1])
        {
            section = section.GetType().GetProperty(name)!.GetValue(section)!;
        }

        return Convert.ToString(key.Property.GetValue(section), CultureInfo.InvariantCulture) ?? string.Empty;
    }
}
