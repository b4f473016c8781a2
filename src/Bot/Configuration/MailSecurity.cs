namespace RevBot.Bot.Configuration;

/// <summary>How the connection to a mail server is kept secret.</summary>
public enum MailSecurity
{
    /// <summary>Begins in the open and turns to TLS before anything is said; fails where the server does not offer it.</summary>
    StartTls = 0,

    /// <summary>TLS from the first byte.</summary>
    Tls = 1,

    /// <summary>Not at all: for a server on this machine only.</summary>
    None = 2,
}
