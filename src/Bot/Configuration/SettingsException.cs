namespace RevBot.Bot.Configuration;

/// <summary>A setting cannot be used; the message names its key and what it must be.</summary>
public sealed class SettingsException(string message) : Exception(message);
