namespace RevBot.Bot.Configuration;

/// <summary>How the workspace shows direct messages with the app, as its manifest says.</summary>
public enum SlackView
{
    /// <summary><c>agent_view</c>: every question begins a thread, with status and stop.</summary>
    Agent = 0,

    /// <summary><c>assistant_view</c>, the older one: threads that begin with <c>assistant_thread_started</c>.</summary>
    Assistant = 1,

    /// <summary>Neither: a direct message is answered under it, without a thread.</summary>
    Classic = 2,
}
