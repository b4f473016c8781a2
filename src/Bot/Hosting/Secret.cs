namespace RevBot.Bot.Hosting;

/// <summary>A value that must not be seen: printing it, or a record that holds it, gives asterisks.</summary>
public sealed class Secret(string value)
{
    /// <summary>The value itself, for the one place that sends it.</summary>
    public string Reveal() => value;

    /// <summary>Asterisks.</summary>
    public override string ToString() => "***";
}
