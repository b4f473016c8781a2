namespace RevBot.Bot.Configuration;

/// <summary>How RevBot shows the language model's endpoint who it is.</summary>
public enum ModelCredential
{
    /// <summary>By the key of <c>RevBot:Model:ApiKey</c>.</summary>
    Key = 0,

    /// <summary>By Microsoft Entra ID: a managed identity, a workload identity, or who is signed in on the machine.</summary>
    Entra = 1,

    /// <summary>Not at all: a model on the same machine.</summary>
    None = 2,
}
