using System.ComponentModel;
using RevBot.Bot.Configuration.Rules;

namespace RevBot.Bot.Configuration;

/// <summary>A value that must not be seen: printing it, or a record that holds it, gives asterisks.</summary>
[TypeConverter(typeof(TextConverter))]
public sealed class Secret(string value) : IFromText<Secret>
{
    /// <summary>The text as a secret; any text will do.</summary>
    public static Secret FromText(string text) => new(text);

    /// <summary>The value itself, for the one place that sends it.</summary>
    public string Reveal() => value;

    /// <summary>Asterisks.</summary>
    public override string ToString() => "***";
}
