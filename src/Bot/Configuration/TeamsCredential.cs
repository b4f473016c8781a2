namespace RevBot.Bot.Configuration;

/// <summary>How RevBot shows Microsoft Entra ID that it is the bot.</summary>
public enum TeamsCredential
{
    /// <summary>By the secret of <c>RevBot:Teams:AppPassword</c>.</summary>
    Secret = 0,

    /// <summary>By the certificate of <c>RevBot:Teams:CertificateFile</c>.</summary>
    Certificate = 1,

    /// <summary>By the managed identity whose client id is the bot's app id.</summary>
    ManagedIdentity = 2,
}
