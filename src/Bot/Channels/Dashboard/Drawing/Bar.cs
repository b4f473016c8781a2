namespace RevBot.Bot.Channels.Dashboard.Drawing;

/// <summary>A rectangle of a row's drawing.</summary>
/// <param name="Kind">Its class in the style sheet.</param>
/// <param name="From">Where it begins, 0 to 100.</param>
/// <param name="To">Where it ends, 0 to 100; never before it begins.</param>
internal readonly record struct Bar(string Kind, double From, double To);
