/// The columns of a message table.
package enum MessageColumn: Int, TableColumn {
    case id, parent, thread, authorEmail, authorName, author, timestamp, channel, text, recipients, mentions, reactions
    case deleted, edited, isBot, type
    /// Place of a post in its thread, and that of the post it answers.
    case postNumber, replyToPostNumber

    package var name: String {
        switch self {
        case .authorEmail: "author-email"
        case .authorName: "author-name"
        case .isBot: "is-bot"
        case .postNumber: "post-number"
        case .replyToPostNumber: "reply-to-post-number"
        default: "\(self)"
        }
    }

    package var aliases: [String] {
        switch self {
        case .id:
            [
                "messageid", "msgid", "postid", "uuid", "guid", "nachrichtenid", "nachrichtid", "beitragsid",
                "beitragid",
                "idmessage", "iddumessage", "identifiant", "idmensaje", "iddelmensaje", "identificador", "idwiadomosci",
            ]
        case .parent:
            [
                "parentid", "parentmessageid", "replytoid", "replyto", "repliedtoid", "inreplyto", "inreplytoid",
                "parentpostid", "replytomessageid", "antwortauf", "antwortaufid", "reponsea", "enrespuestaa",
                "odpowiedzna",
            ]
        case .thread:
            [
                "threadid", "conversationid", "topicid", "rootid", "rootmessageid", "threadts", "discussion",
                "discussionid", "conversation", "unterhaltung", "fildediscussion", "hilo",
            ]
        case .authorEmail:
            [
                "senderemail", "useremail", "fromemail", "authoremailaddress", "senderemailaddress", "emailaddress",
                "email", "mail", "emaildelauteur", "correo",
            ]
        case .authorName:
            [
                "sendername", "userfullname", "senderfullname", "fullname", "displayname", "senderdisplayname",
                "fromname", "authordisplayname", "absendername", "nomauteur", "nombreautor", "username",
            ]
        case .author:
            [
                "authorid", "senderid", "userid", "sender", "user", "from", "fromid", "fromuser", "username",
                "postedby", "createdby", "poster", "name", "verfasser", "absender", "autor", "benutzer", "auteur",
                "expediteur", "utilisateur", "remitente", "usuario",
            ]
        case .timestamp:
            [
                "time", "datetime", "createdat", "created", "createdtime", "createddatetime", "creationtime",
                "sentat", "sent", "sentdate", "date", "dateutc", "timestamputc", "postedat", "posttime", "postdate",
                "ts",
                "creationdate", "datum", "zeitpunkt", "zeit", "erstelltam", "gesendet", "dateheure", "horodatage",
                "envoyele", "fecha", "fechahora", "enviado",
            ]
        case .channel:
            [
                "channelid", "channelname", "group", "groupid", "groupname", "community", "communityid", "room",
                "roomid", "space", "spaceid", "forum", "team", "threadgroup", "list", "kanal", "gruppe", "raum",
                "canal",
                "groupe", "salon", "grupo", "sala",
            ]
        case .text:
            [
                "body", "message", "content", "post", "messagetext", "messagebody", "comment", "plaintext", "inhalt",
                "nachricht", "texte", "contenu", "mensaje", "texto", "contenido", "raw", "cooked",
            ]
        case .recipients:
            [
                "to", "recipient", "torecipients", "recipientids", "an", "empfanger", "destinataires", "destinatario",
                "para",
            ]
        case .mentions: ["mentioned", "mentionedusers", "mentionids", "erwahnungen", "menciones"]
        case .reactions: ["reactedby", "reactors", "likedby", "likes", "reaktionen", "reacciones"]
        case .deleted: ["isdeleted", "deletedat", "deletedtime", "removed", "geloscht", "supprime", "eliminado"]
        case .edited: ["isedited", "editedat", "lastedited", "bearbeitet", "modifie", "editado"]
        case .isBot: ["bot", "fromabot", "isautomated"]
        case .postNumber, .replyToPostNumber: []
        case .type: ["messagetype", "subtype", "kind", "typ", "tipo"]
        }
    }
}
