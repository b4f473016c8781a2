using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using RevBot.Bot.Configuration;
using RevBot.Bot.Delivery.Outbox;

namespace RevBot.Bot.Channels.Mail;

/// <summary>
/// Mail as a way to people who have not asked, to the address of the CRM data. A repeat has the same <c>Message-ID</c>, by
/// which mail systems show it once.
/// </summary>
internal sealed class MailDelivery(MailSettings settings, TimeProvider time) : IDeliveryWay
{
    /// <summary>The way's name.</summary>
    public const string WayName = "email";

    private const int TimeLimitMs = 30_000;

    public string Name => WayName;

    public async Task<DeliveryOutcome> SendAsync(
        DeliveryTarget target,
        DeliveryMessage message,
        string key,
        bool mayBeThere,
        CancellationToken cancellation
    )
    {
        if (
            target.Person.Email is not { } email
            || !MailboxAddress.TryParse(email, out var address)
            || !address.Address.Contains('@', StringComparison.Ordinal)
        )
        {
            return new(DeliveryOutcomeKind.Unreachable, "the data have no e-mail address of theirs");
        }

        // A name of the data is put where nothing of it is read as an address.
        using var mail = CreateMail(new(target.Person.Name, address.Address), message, key);
        return await SendAsync(mail, cancellation);
    }

    private async Task<DeliveryOutcome> SendAsync(MimeMessage mail, CancellationToken cancellation)
    {
        var isGiven = false;
        try
        {
            using var client = new SmtpClient { Timeout = TimeLimitMs };
            await client.ConnectAsync(settings.Host!, settings.Port, Security(), cancellation);
            if (settings.User is { } user)
            {
                await client.AuthenticateAsync(user, settings.Password!.Reveal(), cancellation);
            }

            isGiven = true;
            await client.SendAsync(mail, cancellation);
            await LeaveAsync(client, cancellation);
            return new(DeliveryOutcomeKind.Sent, mail.MessageId);
        }
        catch (SmtpCommandException problem)
        {
            return Refusal(problem);
        }
        catch (Exception problem) when (IsAboutTheDoor(problem))
        {
            return new(
                DeliveryOutcomeKind.Refused,
                $"the mail server does not let RevBot in ({problem.GetType().Name})"
            );
        }
        catch (Exception problem) when (IsAboutTheLine(problem) && !cancellation.IsCancellationRequested)
        {
            return new(
                isGiven ? DeliveryOutcomeKind.Uncertain : DeliveryOutcomeKind.Refused,
                $"the mail server gave no answer ({problem.GetType().Name})"
            );
        }
    }

    private static bool IsAboutTheDoor(Exception problem) =>
        problem
            is AuthenticationException
                or ServiceNotAuthenticatedException
                or SslHandshakeException
                or NotSupportedException;

    private static bool IsAboutTheLine(Exception problem) =>
        problem
            is IOException
                or SocketException
                or SmtpProtocolException
                or ServiceNotConnectedException
                or TimeoutException
                or OperationCanceledException;

    // An answer is the server's word: a command that was refused has sent nothing.
    private static DeliveryOutcome Refusal(SmtpCommandException problem)
    {
        var isForGood = problem.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)problem.StatusCode >= 500;
        return new(
            isForGood ? DeliveryOutcomeKind.Unreachable : DeliveryOutcomeKind.Refused,
            FormattableString.Invariant($"the mail server refused ({(int)problem.StatusCode})")
        );
    }

    // It was taken with the answer before; a server that hangs up instead of saying goodbye has it all the same.
    private static async Task LeaveAsync(SmtpClient client, CancellationToken cancellation)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception problem) when (problem is IOException or SmtpProtocolException or SmtpCommandException)
        {
            // Nobody waits for it.
        }
    }

    private MimeMessage CreateMail(MailboxAddress to, DeliveryMessage message, string key)
    {
        var from = MailboxAddress.Parse(settings.From!);
        var mail = new MimeMessage
        {
            Subject = message.Title,
            MessageId = $"{key}@{from.Domain}",
            Date = time.GetUtcNow(),
            Body = new BodyBuilder { TextBody = message.Text, HtmlBody = message.Html }.ToMessageBody(),
        };
        mail.From.Add(new MailboxAddress("RevBot", from.Address));
        mail.To.Add(to);
        // No answer of an absent person, and no loop of two machines.
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.Headers.Add("X-Auto-Response-Suppress", "All");
        return mail;
    }

    private SecureSocketOptions Security() =>
        settings.Security switch
        {
            MailSecurity.StartTls => SecureSocketOptions.StartTls,
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            MailSecurity.None => SecureSocketOptions.None,
        };
}
